package city.onewindow.cli;

import city.onewindow.cli.demo.report.Words;
import java.io.PrintWriter;
import java.util.List;
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

/** Says in the reader's language what is wrong in how a command was called, and then how it is called. */
public final class WrongArguments implements IParameterExceptionHandler {
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    private final Words words;

    public WrongArguments(Words words) {
        this.words = words;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(words.chinese() ? chinese(wrong) : wrong.getMessage());
        err.println();
        command.usage(err);
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** The parser speaks English only; what the commands themselves found wrong is in Chinese already. */
    private static String chinese(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched ->
                (unmatched.isUnknownOption() ? "没有这个选项：" : "这里不该有：") + String.join(" ", unmatched.getUnmatched());
            case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " 写了不止一次。";
            case MissingParameterException missing -> "没有写全：" + names(missing.getMissing());
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
