package city.onewindow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.benchmarks.BenchCalls.Answered;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** As in every other command. */
class BenchWrongValuesTest {
    @ParameterizedTest
    @CsvSource({
        "routing --train t.csv --fold 3, There is no option --fold; did you mean --folds?",
        "routing --trian t.csv, There is no option --trian; did you mean --train?",
        "routing --folds 3, Missing required option: '--train=TRAIN.csv'."
    })
    void aWrongOptionIsNamedInOneSentence(String call, String expected) {
        Answered answered = BenchCalls.call(false, call.split(" "));
        assertThat(answered.code()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(answered.err().lines()).containsExactly(expected + " ./onewindow bench --help says more.");
    }

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
            Answered answered = BenchCalls.call(chinese, call.split(" "));
            assertThat(answered.code()).as(answered.err()).isEqualTo(CommandLine.ExitCode.USAGE);
            assertThat(answered.err().lines().findFirst().orElse(""))
                    .contains(call.split(" ")[1])
                    .matches(chinese ? ".*\\p{IsHan}{2}.*" : "\\P{IsHan}*");
        }
    }
}
