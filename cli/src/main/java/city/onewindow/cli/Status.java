package city.onewindow.cli;

import city.onewindow.stack.supervise.StackFile.Running;
import city.onewindow.stack.supervise.StackFile.RunningPart;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what runs; exit code 3 if nothing does. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class Status implements Callable<Integer> {

    private static final int NOTHING_RUNS = 3;

    @Mixin
    private RunningOption stack = new RunningOption();

    @Option(names = "--json")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<Running> running = stack.find();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(StatusJson.of(running));
        } else if (running.isPresent()) {
            print(out, running.orElseThrow());
        }
        out.flush();
        if (running.isEmpty()) {
            spec.commandLine().getErr().println(stack.absence() + ". ./onewindow up starts it.");
            return NOTHING_RUNS;
        }
        return 0;
    }

    private static void print(PrintWriter out, Running running) {
        out.printf("OneWindow runs under process %d.%n", running.supervisor());
        out.printf("Store: %s at %s%n", running.storeKind(), StatusJson.withoutPassword(running.storeUri()));
        out.printf("Kafka: %s   replicas of each service: %d%n", running.kafka(), running.replicas());
        for (RunningPart part : running.parts()) {
            out.printf(
                    Locale.ROOT,
                    "  %-12s pid %-7d %6s   %s%n",
                    part.name(),
                    part.pid(),
                    memory(part),
                    part.isAlive() ? part.address() : "ended; see " + part.log());
        }
    }

    private static String memory(RunningPart part) {
        return part.residentBytes() < 0 ? "-" : part.residentBytes() / (1024 * 1024) + " MB";
    }
}
