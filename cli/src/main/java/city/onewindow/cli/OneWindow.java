package city.onewindow.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** What {@code ./onewindow} runs. */
@Command(
        name = "onewindow",
        mixinStandardHelpOptions = true,
        subcommands = {Up.class, Down.class, Status.class},
        description = "One window takes the order, the back offices handle it together.")
public final class OneWindow implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new OneWindow())
                .setExecutionExceptionHandler(new PlainWords())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Say which command; ./onewindow help lists them.");
        }
    }
}
