package city.onewindow.benchmarks.stack;

import city.onewindow.benchmarks.result.ResultFiles;
import city.onewindow.cli.DataOption;
import city.onewindow.stack.supervise.Compilation;
import city.onewindow.stack.supervise.Ports;
import city.onewindow.stack.supervise.StackOptions;
import city.onewindow.stack.supervise.StoreChoice;
import city.onewindow.stack.supervise.WrongOptionException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all measurements of a running stack can be told. Used as a mixin. */
public final class BenchOptions {
    @Option(names = "--port-base", paramLabel = "N", defaultValue = "8100")
    private int portBase;

    @Option(names = "--store", paramLabel = "URI")
    private @Nullable String store;

    @Option(names = "--alternations", paramLabel = "N", defaultValue = "5")
    private int alternations;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "6")
    private int seconds;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "40000")
    private int warmUp;

    @Option(names = "--report", paramLabel = "OUT.json")
    private @Nullable Path report;

    @Option(names = "--results", paramLabel = "DIR")
    private @Nullable Path results;

    public int alternations() {
        return alternations;
    }

    public Duration turn() {
        return Duration.ofSeconds(seconds);
    }

    /** In submissions: code is compiled by how often it runs, not by how long. */
    public int warmUp() {
        return warmUp;
    }

    public @Nullable Path report() {
        return report;
    }

    /** Where the result goes. */
    public ResultFiles files() {
        Path home = DataOption.home();
        Path directory = results == null ? home.resolve("benchmarks/results") : results.toAbsolutePath();
        return new ResultFiles(home, directory, Clock.systemUTC());
    }

    /** A stack on fresh data. @throws WrongOptionException in words that name the option */
    public StackOptions stack() {
        WrongOptionException.ifBelow("--alternations", 1, alternations);
        WrongOptionException.ifBelow("--seconds", 1, seconds);
        WrongOptionException.ifBelow("--warm-up", 0, warmUp);
        Path home = DataOption.home();
        Path data =
                home.resolve(".onewindow/bench/run-" + ProcessHandle.current().pid());
        StoreChoice choice = StoreChoice.from(store, System.getenv());
        return StackOptions.of(home, data, new Ports(portBase))
                .withStore(choice)
                .with(Compilation.AS_ON_SERVERS);
    }
}
