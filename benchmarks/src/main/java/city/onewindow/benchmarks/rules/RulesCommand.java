package city.onewindow.benchmarks.rules;

import city.onewindow.benchmarks.result.ResultFiles;
import city.onewindow.benchmarks.result.ResultFiles.Result;
import city.onewindow.benchmarks.result.Spread;
import city.onewindow.cli.DataOption;
import city.onewindow.stack.supervise.WrongOptionException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./onewindow bench rules}. */
@Command(name = "rules", mixinStandardHelpOptions = true)
public final class RulesCommand implements Callable<Integer> {
    private static final long GOAL = 200_000;
    private static final int WARM_UP = 3;
    private static final int TURNS = 5;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "2")
    private int seconds;

    @Option(names = "--report", paramLabel = "OUT.json")
    private @Nullable Path report;

    @Option(names = "--results", paramLabel = "DIR")
    private @Nullable Path results;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Override
    public Integer call() throws RunnerException {
        WrongOptionException.ifBelow("--seconds", 1, seconds);
        Map<Integer, Spread> measured = measure();
        List<String> lines = lines(measured);
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        Path home = DataOption.home();
        Path directory = results == null ? home.resolve("benchmarks/results") : results.toAbsolutePath();
        out.println("Result: "
                + new ResultFiles(home, directory, Clock.systemUTC()).write(result(measured, lines), report));
        out.flush();
        return 0;
    }

    private Map<Integer, Spread> measure() throws RunnerException {
        TimeValue turn = TimeValue.seconds(seconds);
        Map<Integer, Spread> measured = new LinkedHashMap<>();
        for (RunResult run : new Runner(new OptionsBuilder()
                        .include(RulesBenchmark.class.getName())
                        .threads(1)
                        .forks(1)
                        .warmupIterations(WARM_UP)
                        .warmupTime(turn)
                        .measurementIterations(TURNS)
                        .measurementTime(turn)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            List<Double> scores = StreamSupport.stream(
                            run.getAggregatedResult().getIterationResults().spliterator(), false)
                    .map(turnResult -> turnResult.getPrimaryResult().getScore())
                    .toList();
            measured.put(Integer.parseInt(run.getParams().getParam("rules")), Spread.of(scores));
        }
        return measured;
    }

    private static List<String> lines(Map<Integer, Spread> measured) {
        List<String> lines = new ArrayList<>();
        Spread at500 = measured.get(500);
        Spread at5000 = measured.get(5_000);
        if (at500 != null && at5000 != null) {
            lines.add(String.format(
                    Locale.ROOT,
                    "With 500 rules %,.0f issues a second on one core: %.1f times the goal of %,d. Ten times the rules"
                            + " cost %.1f times as much.",
                    at500.median(),
                    at500.median() / GOAL,
                    GOAL,
                    at500.median() / at5000.median()));
            lines.add("");
        }
        lines.add("| rules | issues a second: median (least–most) | µs an issue |");
        lines.add("|---:|---:|---:|");
        measured.forEach((rules, spread) -> lines.add(String.format(
                Locale.ROOT, "| %,d | %s | %.2f |", rules, spread.words("%,.0f"), 1e6 / spread.median())));
        return lines;
    }

    private Result result(Map<Integer, Spread> measured, List<String> lines) {
        Map<String, Object> figures = new LinkedHashMap<>();
        measured.forEach((rules, spread) -> figures.put("issues_per_second_" + rules, spread.json()));
        return new Result(
                "rules",
                "Issues a second that a rule table decides",
                lines,
                figures,
                "none: rules and issues are in memory",
                List.of(
                        "JMH, one thread in a JVM of its own for each number of rules: " + WARM_UP
                                + " turns to warm up, " + TURNS + " that count, " + seconds + " s each.",
                        "4,096 made-up issues in turn, some 230 characters each; the decision is the whole of it, reading"
                                + " of the text included.",
                        "Half of the rules ask for codes alone, half for three to six phrases of two to four characters"
                                + " too; with more rules there are more categories and more phrases.",
                        "What a decision writes and sends is not in it; bench accept measures that."));
    }
}
