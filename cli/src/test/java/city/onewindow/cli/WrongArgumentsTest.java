package city.onewindow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.cli.demo.report.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class WrongArgumentsTest {
    private final StringWriter said = new StringWriter();

    private int execute(boolean chinese, String arguments) {
        return OneWindow.commandLine(new Words(chinese))
                .setErr(new PrintWriter(said))
                .execute(arguments.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "demo --nonsense, 没有这个选项：--nonsense",
        "status some words, 这里不该有：some words",
        "up --replicas, 没有写全：--replicas",
        "up --replicas many, --replicas",
        "up --replicas 1 --replicas 2, --replicas",
        "nonsense, 这里不该有：nonsense",
        "backtest --model 3 --version 1, --version、--model 只能写其中一个"
    })
    void whatIsWrongIsSaidInChineseToWhoReadsIt(String arguments, String expected) {
        assertThat(execute(true, arguments)).isEqualTo(CommandLine.ExitCode.USAGE);
        String first = said.toString().lines().findFirst().orElse("");
        assertThat(first).startsWith(expected).containsPattern("\\p{IsHan}{2}");
        assertThat(said.toString()).contains("./onewindow");
    }

    @Test
    void andInEnglishToEverybodyElse() {
        assertThat(execute(false, "demo --nonsense")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).startsWith("Unknown option: '--nonsense'").doesNotContainPattern("\\p{IsHan}");
    }
}
