package city.onewindow.benchmarks;

import city.onewindow.benchmarks.accept.AcceptCommand;
import city.onewindow.benchmarks.routing.RoutingCommand;
import city.onewindow.benchmarks.rules.RulesCommand;
import city.onewindow.benchmarks.travel.TravelCommand;
import city.onewindow.cli.HelpTexts;
import city.onewindow.cli.PlainWords;
import city.onewindow.cli.WrongArguments;
import city.onewindow.cli.demo.report.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code ./onewindow bench} runs: one sub-command for each thing that is measured. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {AcceptCommand.class, TravelCommand.class, RoutingCommand.class, RulesCommand.class})
public final class Bench implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    public static void main(String[] arguments) {
        // Libraries speak on the screen only when something is wrong; read before the first of them logs.
        System.setProperty("logback.configurationFile", "city/onewindow/stack/logback.xml");
        Words words = Words.here();
        System.exit(commandLine(words).execute(arguments));
    }

    static CommandLine commandLine(Words words) {
        return HelpTexts.below(new CommandLine(new Bench()), "bench", words)
                .setParameterExceptionHandler(new WrongArguments(words))
                .setExecutionExceptionHandler(new PlainWords(words));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Words.here().say("请写明测量什么。", "Say what to measure."));
    }
}
