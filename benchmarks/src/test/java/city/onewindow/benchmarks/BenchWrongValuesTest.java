package city.onewindow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.cli.demo.report.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** As in every other command. */
class BenchWrongValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "accept --port-base 0",
                "accept --store nonsense",
                "accept --alternations 0",
                "accept --seconds 0",
                "accept --warm-up -1",
                "accept --clients 16,0",
                "travel --rate 0",
                "rules --seconds 0"
            })
    void aWrongValueIsNamedWithWhatTheOptionTakes(String call) {
        for (boolean chinese : new boolean[] {true, false}) {
            StringWriter said = new StringWriter();
            int code = Bench.commandLine(new Words(chinese))
                    .setErr(new PrintWriter(said))
                    .setOut(new PrintWriter(new StringWriter()))
                    .execute(call.split(" "));
            assertThat(code).as(said.toString()).isEqualTo(CommandLine.ExitCode.USAGE);
            assertThat(said.toString().lines().findFirst().orElse(""))
                    .contains(call.split(" ")[1])
                    .matches(chinese ? ".*\\p{IsHan}{2}.*" : "\\P{IsHan}*");
        }
    }
}
