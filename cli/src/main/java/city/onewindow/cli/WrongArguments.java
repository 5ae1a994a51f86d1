package city.onewindow.cli;

import city.onewindow.cli.demo.report.Words;
import city.onewindow.house.problem.Nearness;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the reader's language what is wrong in how a command was called, and where is said how it is called. */
public final class WrongArguments implements IParameterExceptionHandler {
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    /** In characters, its hyphens counted. */
    private static final int SHORTEST = 4;

    private final Words words;

    public WrongArguments(Words words) {
        this.words = words;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(said(wrong, arguments) + where(command));
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private String said(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        return switch (wrong) {
            case UnmatchedArgumentException unmatched
            when unmatched.isUnknownOption() -> unknown(unmatched.getUnmatched().getFirst(), command);
            // One that is misspelt is missing too.
            case MissingParameterException missing
            when misspelt(command, arguments).isPresent() ->
                unknown(misspelt(command, arguments).orElseThrow(), command);
            default -> words.chinese() ? chinese(wrong) : sentence(String.valueOf(wrong.getMessage()));
        };
    }

    private static String sentence(String said) {
        return said.endsWith(".") ? said : said + ".";
    }

    private static Optional<String> misspelt(CommandLine command, String[] arguments) {
        return Arrays.stream(arguments)
                .filter(each -> each.startsWith("--"))
                .filter(each -> !command.getCommandSpec().optionsMap().containsKey(name(each)))
                .findFirst();
    }

    private String unknown(String argument, CommandLine command) {
        String given = name(argument);
        String near = command.getCommandSpec().optionsMap().keySet().stream()
                .filter(each -> isNear(given, each))
                .min(Comparator.comparingInt(each -> Nearness.between(given, each)))
                .map(each -> words.say("；是否想写 " + each + "？", "; did you mean " + each + "?"))
                .orElse(words.say("。", "."));
        return words.say("没有这个选项：" + given, "There is no option " + given) + near;
    }

    /** The shorter a name, the less of it may be a slip of the pen; and who does not know its end has its beginning. */
    private static boolean isNear(String given, String option) {
        boolean begun = given.length() > SHORTEST && option.startsWith(given);
        return begun || option.startsWith("--") && Nearness.between(given, option) <= given.length() / SHORTEST;
    }

    /** Without what it was given. */
    private static String name(String argument) {
        return argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
    }

    /** The script knows a help for each command, none for what stands below it. */
    private String where(CommandLine command) {
        CommandLine root = command;
        CommandLine first = command;
        while (root.getParent() != null) {
            first = root;
            root = root.getParent();
        }
        String name = (root.getCommandName().equals("onewindow") ? first : root).getCommandName();
        String help = name.equals("onewindow") ? "./onewindow help" : "./onewindow " + name + " --help";
        return words.say("用法见 " + help, " " + help + " says more.");
    }

    /** The parser speaks English only; what the commands themselves found wrong is in Chinese already. */
    private static String chinese(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> "这里不该有：" + String.join(" ", unmatched.getUnmatched()) + "。";
            case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " 写了不止一次。";
            case MissingParameterException missing -> "没有写全：" + names(missing.getMissing()) + "。";
            case MutuallyExclusiveArgsException apart -> apart(String.valueOf(apart.getMessage())) + " 只能写其中一个。";
            default ->
                wrong.getArgSpec() == null
                        ? String.valueOf(wrong.getMessage())
                        : name(wrong.getArgSpec()) + " 的值“" + wrong.getValue() + "”不合要求。";
        };
    }

    /** The parser names them in its sentence only. */
    private static String apart(String sentence) {
        return OPTION.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static String names(List<ArgSpec> missing) {
        return String.join("、", missing.stream().map(WrongArguments::name).toList());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + (option.paramLabel().isEmpty() ? "" : " " + option.paramLabel())
                : argument.paramLabel();
    }
}
