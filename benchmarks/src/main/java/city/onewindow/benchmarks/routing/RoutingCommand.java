package city.onewindow.benchmarks.routing;

import city.onewindow.benchmarks.result.ResultFiles;
import city.onewindow.benchmarks.result.ResultFiles.Result;
import city.onewindow.benchmarks.result.Spread;
import city.onewindow.cli.DataOption;
import city.onewindow.routing.suggestion.application.Training.Outcome.Trained;
import city.onewindow.routing.suggestion.model.Example;
import city.onewindow.routing.suggestion.model.Figures;
import city.onewindow.routing.suggestion.model.ModelFile;
import city.onewindow.stack.supervise.WrongOptionException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./onewindow bench routing}. */
@Command(name = "routing", mixinStandardHelpOptions = true)
public final class RoutingCommand implements Callable<Integer> {
    @Option(names = "--train", paramLabel = "TRAIN.csv", required = true)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Path train;

    @Option(names = "--test", paramLabel = "TEST.csv")
    private @Nullable Path test;

    @Option(names = Folds.OPTION, paramLabel = "N")
    private int folds = Measured.FOLDS;

    @Option(names = "--report", paramLabel = "OUT.json")
    private @Nullable Path report;

    @Option(names = "--results", paramLabel = "DIR")
    private @Nullable Path results;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Override
    public Integer call() {
        WrongOptionException.ifBelow(Folds.OPTION, 2, folds);
        PrintWriter out = spec.commandLine().getOut();
        List<Example> examples = LabelledFile.read(train);
        if (test == null) {
            Folds.check(examples, folds);
        }
        List<Example> kept = test == null ? examples : LabelledFile.read(test);
        Trial trial = new Trial();
        // The first time is the compiler's.
        trial.train(examples);
        long begun = System.nanoTime();
        Trained trained = trial.train(examples);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Trial.Judged judged =
                test == null ? trial.crossValidate(examples, folds, false) : trial.judge(trained.model(), kept);
        Figures apart =
                test == null ? trial.crossValidate(examples, folds, true).figures() : null;
        Spread speed = new Speed(trained.model(), kept).measure();
        int bytes = ModelFile.write(trained.model(), trained.threshold()).length;
        Report found = new Report(
                examples.size(),
                kept.size(),
                judged.figures(),
                judged.figuresOfRaw(),
                apart,
                trained,
                speed,
                seconds,
                bytes);
        found.lines().forEach(out::println);
        Path home = DataOption.home();
        Path directory = results == null ? home.resolve("benchmarks/results") : results.toAbsolutePath();
        Result result = new Result(
                Measured.of(train, test, folds).name(),
                "How well and how fast the learned suggestion is",
                found.lines(),
                found.json(),
                "none: models and texts are in memory",
                found.method(folds));
        out.println("Result: " + new ResultFiles(home, directory, Clock.systemUTC()).write(result, report));
        out.flush();
        return 0;
    }
}
