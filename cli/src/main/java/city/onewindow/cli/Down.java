package city.onewindow.cli;

import city.onewindow.stack.supervise.StackFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends what {@code up} started, from another terminal. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "End what up or demo started; the data stays.")
final class Down implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path directory = data.running();
        int ended = StackFile.end(directory, LIMIT);
        String said = ended == 0
                ? "Nothing runs on the data in " + directory + "."
                : "Ended " + ended + " processes; the data stays in " + directory + ".";
        spec.commandLine().getOut().println(said);
        return 0;
    }
}
