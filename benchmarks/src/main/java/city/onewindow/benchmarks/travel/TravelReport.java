package city.onewindow.benchmarks.travel;

import city.onewindow.benchmarks.load.Timings;
import city.onewindow.benchmarks.result.ByProcess;
import city.onewindow.benchmarks.result.ResultFiles.Result;
import city.onewindow.benchmarks.result.Spread;
import city.onewindow.benchmarks.stack.BenchOptions;
import city.onewindow.benchmarks.travel.Legs.Leg;
import city.onewindow.benchmarks.travel.TravelCommand.Turns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The ratio of the medians first, then both sides with their spread. */
record TravelReport(List<Turns> turns, double pace, double reached, BenchOptions options, String store) {
    /** Of the median of the raw way. */
    private static final double GOAL = 1.5;

    Result result() {
        return new Result(
                "travel", "Submitted to dispatched, beside raw hops and writes", lines(), figures(), store, method());
    }

    private Spread ratio() {
        return Spread.of(turns.stream().map(Turns::ratio).toList());
    }

    private Spread over(Function<Turns, Timings> side, double share) {
        return Spread.of(
                turns.stream().map(turn -> side.apply(turn).millis(share)).toList());
    }

    private Spread over(Leg leg) {
        return Spread.of(turns.stream().map(turn -> turn.legs().median(leg)).toList());
    }

    private boolean isMet() {
        return ratio().median() <= GOAL;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "Goal: median of at most %.1f times that of the raw way. It is %s.",
                GOAL,
                isMet() ? "met" : "missed"));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Median (least–most) of %d turns each, at %.0f submissions a second.",
                turns.size(),
                pace));
        lines.add("");
        lines.add("| | ratio of p50 | p50 ms | p95 ms | p99 ms |");
        lines.add("|---|---|---|---|---|");
        lines.add(row("OneWindow", "**" + ratio().words("%.2f") + "**", Turns::ours));
        lines.add(row("raw", "1", Turns::raw));
        lines.add("");
        lines.add("| OneWindow's way by leg | p50 ms |");
        lines.add("|---|---|");
        for (Leg leg : Leg.values()) {
            lines.add("| %s | %s |".formatted(leg.words(), over(leg).words("%.0f")));
        }
        lines.add("");
        lines.add("| processor time | microseconds each, by process | cores of %d at this pace |"
                .formatted(Runtime.getRuntime().availableProcessors()));
        lines.add("|---|---|---|");
        lines.add(cpuRow("OneWindow", cpu(Turns::ourCpu)));
        lines.add(cpuRow("raw", cpu(Turns::rawCpu)));
        return lines;
    }

    private ByProcess cpu(Function<Turns, Map<String, Double>> side) {
        return ByProcess.medians(turns.stream().map(side).toList());
    }

    private String cpuRow(String name, ByProcess cpu) {
        return String.format(Locale.ROOT, "| %s | %s | %.2f |", name, cpu.words(), cpu.cores(pace));
    }

    private String row(String name, String ratio, Function<Turns, Timings> side) {
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        name,
                        ratio,
                        over(side, 0.5).words("%.1f"),
                        over(side, 0.95).words("%.1f"),
                        over(side, 0.99).words("%.1f"));
    }

    private Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("goal", GOAL);
        figures.put("goal_met", isMet());
        figures.put("alternations", turns.size());
        figures.put("seconds", options.turn().toSeconds());
        figures.put("per_second", Spread.round(pace));
        figures.put("reached_per_second", Spread.round(reached));
        figures.put("ratio_p50", ratio().json());
        figures.put("onewindow", side(Turns::ours, Turns::ourCpu));
        figures.put("raw", side(Turns::raw, Turns::rawCpu));
        Map<String, Object> legs = new LinkedHashMap<>();
        for (Leg leg : Leg.values()) {
            legs.put(leg.name().toLowerCase(Locale.ROOT) + "_p50_ms", over(leg).json());
        }
        figures.put("legs", legs);
        return figures;
    }

    private Map<String, Object> side(Function<Turns, Timings> side, Function<Turns, Map<String, Double>> processors) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("p50_ms", over(side, 0.5).json());
        figures.put("p95_ms", over(side, 0.95).json());
        figures.put("p99_ms", over(side, 0.99).json());
        figures.put("cpu_microseconds_each", cpu(processors).json());
        return figures;
    }

    private String paceWords() {
        String reachedWords =
                "%d clients got %.0f a second durable, routing at work, at the end of a warm-up of at least %d submissions"
                        .formatted(TravelCommand.CLIENTS, reached, options.warmUp());
        return pace == reached / 2
                ? "The pace is half of what was reached: " + reachedWords + "."
                : "The pace was given on the command line; " + reachedWords + ".";
    }

    private List<String> method() {
        return List.of(
                "One run, one store, one broker; broker, store, intake and routing are processes of their own, as ./onewindow up"
                        + " starts them. Feedback does not run: it takes no part in dispatching.",
                "Submissions begin at a steady pace, whatever became of those before; time counts from when each was due.",
                paceWords(),
                "OneWindow: POST /api/issues until a consumer of the topic, in the process that measures, has the dispatch.",
                "By leg: as the times say that events and records bear, in whole milliseconds; medians, whose sum is not the whole's.",
                "Raw: insert of an issue as intake wrote it (majority, journalled), send (acks=all, no linger) and wait, consume, insert of"
                        + " a case as routing wrote it, send and wait, consume; by driver and client alone, in the process that measures,"
                        + " which saves it two processes. No HTTP, no JSON, no decision, no index but _id.",
                "Raw and OneWindow take turns of %d s, raw first; a ratio is that of the medians of two turns that followed each other."
                        .formatted(options.turn().toSeconds()),
                "After each turn its documents are deleted, so that every turn meets the same store.");
    }
}
