package city.onewindow.cli;

import city.onewindow.cli.backtest.BacktestCommand;
import city.onewindow.cli.demo.DemoCommand;
import city.onewindow.cli.demo.report.Words;
import city.onewindow.cli.drill.DrillCommand;
import city.onewindow.cli.recount.RecountCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** What {@code ./onewindow} runs. */
@Command(
        name = "onewindow",
        mixinStandardHelpOptions = true,
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            DemoCommand.class,
            RecountCommand.class,
            BacktestCommand.class,
            DrillCommand.class
        })
public final class OneWindow implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        // Libraries speak on the screen only when something is wrong; read before the first of them logs.
        System.setProperty("logback.configurationFile", "city/onewindow/stack/logback.xml");
        System.exit(commandLine(Words.here()).execute(arguments));
    }

    static CommandLine commandLine(Words words) {
        return HelpTexts.everywhere(new CommandLine(new OneWindow()), words)
                .setParameterExceptionHandler(new WrongArguments(words))
                .setExecutionExceptionHandler(new PlainWords(words))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), Words.here().say("请写明命令。", "Say which command."));
        }
    }
}
