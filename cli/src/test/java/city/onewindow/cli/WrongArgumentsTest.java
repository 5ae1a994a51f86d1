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
        assertThat(said.toString().lines())
                .containsExactly("There is no option --nonsense. ./onewindow demo --help says more.");
    }

    @ParameterizedTest
    @CsvSource({
        "backtest --month 3, There is no option --month; did you mean --months? ./onewindow backtest --help says more.",
        "backtest --modle=3, There is no option --modle; did you mean --model? ./onewindow backtest --help says more.",
        "status --port 8100, There is no option --port; did you mean --port-base? ./onewindow status --help says more.",
        "drill kill --kils 3, There is no option --kils; did you mean --kills? ./onewindow drill --help says more.",
        "up -x, There is no option -x. ./onewindow up --help says more.",
        "demo --rate -1, '--rate must be 0 at the least, was -1. ./onewindow demo --help says more.'",
        "nonsense, Unmatched argument at index 0: 'nonsense'. ./onewindow help says more."
    })
    void oneSentenceSaysWhatIsWrongAndWhereHelpIs(String arguments, String expected) {
        assertThat(execute(false, arguments)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString().lines()).containsExactly(expected);
    }

    @Test
    void soInChinese() {
        execute(true, "backtest --month 3");
        assertThat(said.toString().lines())
                .containsExactly("没有这个选项：--month；是否想写 --months？用法见 ./onewindow backtest --help");
    }
}
