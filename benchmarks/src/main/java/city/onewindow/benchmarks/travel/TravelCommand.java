package city.onewindow.benchmarks.travel;

import city.onewindow.benchmarks.load.Settling;
import city.onewindow.benchmarks.load.Timings;
import city.onewindow.benchmarks.stack.BenchOptions;
import city.onewindow.benchmarks.stack.Cpu;
import city.onewindow.benchmarks.stack.RawStore;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.stack.supervise.Ports.Service;
import city.onewindow.stack.supervise.StackOptions;
import city.onewindow.stack.supervise.WrongOptionException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./onewindow bench travel}. */
@Command(name = "travel", mixinStandardHelpOptions = true)
public final class TravelCommand implements Callable<Integer> {
    static final int CLIENTS = 128;
    private static final Duration WARM_UP_TURN = Duration.ofSeconds(4);

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--rate", paramLabel = "R")
    private @Nullable Double rate;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        StackOptions stackOptions = options.stack();
        if (rate != null && !(rate > 0)) {
            throw new WrongOptionException(
                    "--rate 须大于 0，给出的是 " + rate + "。", "--rate must be more than 0, was " + rate + ".");
        }
        out.println("Store: " + stackOptions.store().words());
        out.flush();
        try (LocalStack stack = LocalStack.infrastructure(stackOptions, started -> {})) {
            stack.add(Service.INTAKE, 1);
            stack.add(Service.ROUTING, 1);
            try (RawStore store = new RawStore(stack.storeUri());
                    OurWay ours = new OurWay(stack)) {
                double reached = warmUp(ours, store, stack);
                double pace = rate != null ? rate : reached / 2;
                out.printf(Locale.ROOT, "%.0f submissions a second reached, measured at %.0f%n", reached, pace);
                out.flush();
                List<Document> issues = samples(store, "intake", "issues");
                List<Document> cases = samples(store, "routing", "cases");
                empty(store);
                try (RawWay raw = new RawWay(store, stack.brokers(), issues, cases)) {
                    raw.run(pace, WARM_UP_TURN);
                    List<Turns> turns = new ArrayList<>();
                    for (int i = 0; i < options.alternations(); i++) {
                        Cpu first = Cpu.now(stack);
                        Timings plain = raw.run(pace, options.turn());
                        Cpu second = Cpu.now(stack);
                        OurWay.Run own = ours.run(pace, options.turn());
                        Cpu third = Cpu.now(stack);
                        Turns both = new Turns(
                                plain,
                                own.timings(),
                                own.legs(),
                                second.microsecondsEach(first, plain.count()),
                                third.microsecondsEach(second, own.timings().count()));
                        empty(store);
                        turns.add(both);
                        say(out, both);
                    }
                    TravelReport report = new TravelReport(
                            turns, pace, reached, options, stackOptions.store().words());
                    report.lines().forEach(out::println);
                    out.println("Result: " + options.files().write(report.result(), options.report()));
                }
            }
        }
        out.flush();
        return 0;
    }

    /**
     * Until as much was submitted as is asked for and an issue no longer gets cheaper, at the latest after four times as
     * much; returns the last rate, which is that of warm code.
     */
    private double warmUp(OurWay ours, RawStore store, LocalStack stack) throws InterruptedException {
        Settling settling = new Settling();
        double reached = 0;
        for (long submitted = 0;
                submitted < options.warmUp() || (!settling.isSettled() && submitted < 4L * options.warmUp()); ) {
            empty(store);
            Cpu before = Cpu.now(stack);
            reached = ours.asFastAs(CLIENTS, WARM_UP_TURN);
            long number = Math.round(reached * WARM_UP_TURN.toSeconds());
            Map<String, Double> each = Cpu.now(stack).microsecondsEach(before, number);
            settling.add(
                    each.getOrDefault(Service.INTAKE.label(), 0.0) + each.getOrDefault(Service.ROUTING.label(), 0.0));
            submitted += number;
        }
        return reached;
    }

    private static List<Document> samples(RawStore store, String service, String collection) {
        return store.of(service, collection).find().limit(400).into(new ArrayList<>());
    }

    private static void empty(RawStore store) {
        store.empty(store.of("intake", "issues"));
        store.empty(store.of("routing", "cases"));
    }

    private static void say(PrintWriter out, Turns both) {
        out.printf(
                Locale.ROOT,
                "ratio %.2f   OneWindow p50 %.1f ms, p99 %.1f ms   raw p50 %.1f ms, p99 %.1f ms   legs %s%n",
                both.ratio(),
                both.ours().millis(0.5),
                both.ours().millis(0.99),
                both.raw().millis(0.5),
                both.raw().millis(0.99),
                both.legs().json());
        out.flush();
    }

    /**
     * Two turns that followed each other.
     *
     * @param rawCpu microseconds of processor time for each, by process
     * @param ourCpu the same of our turn
     */
    record Turns(Timings raw, Timings ours, Legs legs, Map<String, Double> rawCpu, Map<String, Double> ourCpu) {
        /** Of the medians. */
        double ratio() {
            return ours.millis(0.5) / raw.millis(0.5);
        }
    }
}
