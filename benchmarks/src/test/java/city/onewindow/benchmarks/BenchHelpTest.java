package city.onewindow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.cli.demo.report.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.OptionSpec;

/** The text that the script shows names each option of each measurement. */
class BenchHelpTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void namesEveryOption(boolean chinese) {
        Bench.commandLine(new Words(chinese))
                .getSubcommands()
                .forEach((name, command) -> assertThat(command.getUsageMessage())
                        .contains("  " + name + " ")
                        .contains(command.getCommandSpec().options().stream()
                                .map(OptionSpec::longestName)
                                .filter(option -> !option.equals("--version"))
                                .toList()));
    }
}
