package city.onewindow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.cli.demo.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The texts and the commands say the same. */
class HelpTextsTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTextNamesEachOptionOfItsCommand(boolean chinese) {
        CommandLine root = HelpTexts.everywhere(new CommandLine(new OneWindow()), new Words(chinese));
        assertThat(root.getUsageMessage()).contains(root.getSubcommands().keySet());
        root.getSubcommands().forEach((name, command) -> {
            String text = command.getUsageMessage();
            assertThat(text).startsWith("./onewindow " + name).contains(options(command.getCommandSpec()));
            assertThat(text).matches(chinese ? "(?s).*\\p{IsHan}{4}.*" : "\\P{IsHan}*");
        });
    }

    private static List<String> options(CommandSpec spec) {
        List<String> names = new ArrayList<>();
        spec.options().stream()
                .map(CommandLine.Model.OptionSpec::longestName)
                .filter(name -> !name.equals("--version") || spec.name().equals("backtest"))
                .forEach(names::add);
        Stream.of(spec.subcommands().values())
                .flatMap(each -> each.stream())
                .forEach(each -> names.addAll(options(each.getCommandSpec())));
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"onewindow", "test", "build", "bench"})
    void whatOnlyTheScriptShowsIsThereInBothLanguages(String text) {
        assertThat(HelpTexts.read(text, new Words(true)))
                .contains("./onewindow")
                .containsPattern("\\p{IsHan}{4}");
        assertThat(HelpTexts.read(text, new Words(false))).contains("./onewindow");
    }
}
