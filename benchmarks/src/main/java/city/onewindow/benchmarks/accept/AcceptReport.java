package city.onewindow.benchmarks.accept;

import city.onewindow.benchmarks.accept.AcceptCommand.Rounds;
import city.onewindow.benchmarks.accept.Sides.Turn;
import city.onewindow.benchmarks.result.ByProcess;
import city.onewindow.benchmarks.result.ResultFiles.Result;
import city.onewindow.benchmarks.result.Spread;
import city.onewindow.benchmarks.stack.BenchOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The ratio first, then both sides with their spread, then where the processor time went. */
record AcceptReport(List<Rounds> all, BenchOptions options, String store) {
    /** Of raw, with the most clients. */
    static final double GOAL = 0.5;

    Result result() {
        return new Result(
                "accept", "Durable submissions a second, beside raw writes", lines(), figures(), store, method());
    }

    private static Spread ratio(Rounds rounds, ToDoubleFunction<Turn> rate) {
        return Spread.of(IntStream.range(0, rounds.raw().size())
                .mapToObj(i -> rate.applyAsDouble(rounds.product().get(i))
                        / rounds.raw().get(i).perSecond())
                .toList());
    }

    private static Spread over(List<Turn> turns, ToDoubleFunction<Turn> figure) {
        return Spread.of(turns.stream().map(figure::applyAsDouble).toList());
    }

    private boolean isMet() {
        return ratio(all.getLast(), Turn::perSecond).median() >= GOAL;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "Goal, at %d clients: ratio of at least %.1f. It is %s.",
                all.getLast().clients(),
                GOAL,
                isMet() ? "met" : "missed"));
        lines.add("");
        lines.add("Median (least–most) of " + options.alternations() + " turns each.");
        lines.add("");
        lines.add("| clients | ratio | the same until all is published | OneWindow /s | raw /s "
                + "| OneWindow p50 / p99 ms | raw p50 / p99 ms |");
        lines.add("|---|---|---|---|---|---|---|");
        for (Rounds rounds : all) {
            lines.add("| %d | **%s** | %s | %s | %s | %s | %s |"
                    .formatted(
                            rounds.clients(),
                            ratio(rounds, Turn::perSecond).words("%.2f"),
                            ratio(rounds, Turn::perSecondDrained).words("%.2f"),
                            over(rounds.product(), Turn::perSecond).words("%.0f"),
                            over(rounds.raw(), Turn::perSecond).words("%.0f"),
                            latencies(rounds.product()),
                            latencies(rounds.raw())));
        }
        lines.add("");
        lines.add("Processor time for each submission, in microseconds, by process (median of the turns):");
        lines.add("");
        lines.add("| clients | OneWindow | raw |");
        lines.add("|---|---|---|");
        all.forEach(rounds -> lines.add("| %d | %s | %s |"
                .formatted(
                        rounds.clients(),
                        cpu(rounds.product()).words(),
                        cpu(rounds.raw()).words())));
        return lines;
    }

    private static String latencies(List<Turn> turns) {
        return String.format(
                Locale.ROOT,
                "%.1f / %.1f",
                over(turns, turn -> turn.timings().millis(0.5)).median(),
                over(turns, turn -> turn.timings().millis(0.99)).median());
    }

    private static ByProcess cpu(List<Turn> turns) {
        return ByProcess.medians(turns.stream().map(Turn::cpu).toList());
    }

    private Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("goal", GOAL);
        figures.put("goal_met", isMet());
        figures.put("alternations", options.alternations());
        figures.put("seconds", options.turn().toSeconds());
        figures.put("clients", all.stream().map(AcceptReport::figures).toList());
        return figures;
    }

    private static Map<String, Object> figures(Rounds rounds) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("clients", rounds.clients());
        figures.put("ratio", ratio(rounds, Turn::perSecond).json());
        figures.put(
                "ratio_until_published", ratio(rounds, Turn::perSecondDrained).json());
        figures.put("onewindow", side(rounds.product()));
        figures.put("raw", side(rounds.raw()));
        return figures;
    }

    private static Map<String, Object> side(List<Turn> turns) {
        Map<String, Object> side = new LinkedHashMap<>();
        side.put("per_second", over(turns, Turn::perSecond).json());
        side.put("p50_ms", over(turns, turn -> turn.timings().millis(0.5)).json());
        side.put("p95_ms", over(turns, turn -> turn.timings().millis(0.95)).json());
        side.put("p99_ms", over(turns, turn -> turn.timings().millis(0.99)).json());
        side.put("drain_seconds", over(turns, Turn::drained).json());
        side.put("cpu_microseconds_each", cpu(turns).json());
        side.put(
                "turns_per_second",
                turns.stream().map(turn -> Spread.round(turn.perSecond())).toList());
        return side;
    }

    private List<String> method() {
        return List.of(
                "One run, one store, one broker; broker, store and intake are processes of their own, as ./onewindow up"
                        + " starts them, with its heaps. Routing and feedback do not run: they take no part in accepting.",
                "Raw and OneWindow take turns of %d s, raw first, after a warm-up of at least %d submissions that count nowhere and that ends when a submission no longer gets cheaper; a ratio is that of two turns that followed each other."
                        .formatted(options.turn().toSeconds(), options.warmUp()),
                "A client begins anew as soon as it has its answer; clients are virtual threads of the process that measures, which runs on the same cores.",
                "OneWindow: POST /api/issues on a connection kept open, each under a new Idempotency-Key, bodies of the bundled sample; a 201 counts."
                        + " It is sent after the one write that holds state and event, majority and journalled; the relay publishes meanwhile."
                        + " A turn ends when all it accepted is published and marked so; the second ratio counts that time too.",
                "Raw: each client inserts with the same driver and the same concerns a document that intake wrote before, under a new id,"
                        + " then sends that document's event (acks=all, idempotent, no linger) and waits for the acknowledgement."
                        + " Its collection has no index but _id, its topic as many partitions. No HTTP, no JSON, no validation, no key.",
                "After each turn its documents are deleted, so that every turn meets the same store.");
    }
}
