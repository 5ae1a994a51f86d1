package city.onewindow.benchmarks.accept;

import city.onewindow.benchmarks.accept.Sides.Turn;
import city.onewindow.benchmarks.load.Settling;
import city.onewindow.benchmarks.stack.BenchOptions;
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
import java.util.concurrent.Callable;
import org.bson.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./onewindow bench accept}. */
@Command(name = "accept", mixinStandardHelpOptions = true)
public final class AcceptCommand implements Callable<Integer> {
    private static final Duration WARM_UP_TURN = Duration.ofSeconds(4);

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--clients", paramLabel = "N", split = ",", defaultValue = "1,16,128")
    private List<Integer> clients = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        StackOptions stackOptions = options.stack();
        clients.forEach(number -> WrongOptionException.ifBelow("--clients", 1, number));
        out.println("Store: " + stackOptions.store().words());
        out.flush();
        List<Rounds> all = new ArrayList<>();
        try (LocalStack stack = LocalStack.infrastructure(stackOptions, started -> {})) {
            stack.add(Service.INTAKE, 1);
            try (Sides sides = new Sides(stack)) {
                List<Document> samples = sides.samples();
                warmUp(sides, samples);
                for (int number : clients) {
                    Rounds rounds = new Rounds(number, new ArrayList<>(), new ArrayList<>());
                    for (int i = 0; i < options.alternations(); i++) {
                        rounds.raw().add(sides.raw(number, options.turn(), samples));
                        rounds.product().add(sides.submit(number, options.turn()));
                        say(out, rounds);
                    }
                    all.add(rounds);
                }
            }
        }
        AcceptReport report =
                new AcceptReport(all, options, stackOptions.store().words());
        report.lines().forEach(out::println);
        out.println("Result: " + options.files().write(report.result(), options.report()));
        out.flush();
        return 0;
    }

    /**
     * The first pass of either side is another program: not yet compiled, connections not yet there. Over when as much
     * was submitted as is asked for, and a submission no longer gets cheaper; at the latest after four times as much.
     */
    private void warmUp(Sides sides, List<Document> samples) throws InterruptedException {
        int most = clients.stream().mapToInt(Integer::intValue).max().orElseThrow();
        Settling settling = new Settling();
        int raw = 0;
        for (int submitted = 0; submitted < options.warmUp() || !settling.isSettled(); ) {
            if (submitted >= 4 * options.warmUp()) {
                return;
            }
            Turn turn = sides.submit(most, WARM_UP_TURN);
            settling.add(turn.cpu().getOrDefault(Service.INTAKE.label(), 0.0));
            submitted += turn.timings().count();
            if (raw < submitted) {
                raw += sides.raw(most, WARM_UP_TURN, samples).timings().count();
            }
        }
    }

    private static void say(PrintWriter out, Rounds rounds) {
        Turn raw = rounds.raw().getLast();
        Turn product = rounds.product().getLast();
        out.printf(
                Locale.ROOT,
                "%4d clients   ratio %.2f   OneWindow %6.0f/s (%.0f/s with draining)   raw %6.0f/s%n",
                rounds.clients(),
                product.perSecond() / raw.perSecond(),
                product.perSecond(),
                product.perSecondDrained(),
                raw.perSecond());
        out.flush();
    }

    /** What was measured with so many clients; turns of equal index followed each other. */
    record Rounds(int clients, List<Turn> raw, List<Turn> product) {}
}
