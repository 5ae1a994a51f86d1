package city.onewindow.benchmarks.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.benchmarks.BenchCalls;
import city.onewindow.benchmarks.BenchCalls.Answered;
import city.onewindow.routing.suggestion.model.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.ExitCode;

class FoldsTest {
    @TempDir
    Path directory;

    private static List<Example> texts(int taxation, int housing) {
        return Stream.of(
                        Collections.nCopies(taxation, new Example("出口退税", "taxation")),
                        Collections.nCopies(housing, new Example("人才公寓", "housing")))
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void asManyAsTheRarestLabelHasTextsCanBeDealt() {
        assertThatCode(() -> Folds.check(texts(9, 6), 6)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Folds.check(texts(9, 6), 7))
                .hasMessage(
                        "--folds was 7, but the label \"housing\" has only 6 texts: give 2 to 6, or the label more texts,"
                                + " or leave its rows out.");
        assertThatThrownBy(() -> Folds.check(texts(9, 1), 2))
                .hasMessage(
                        "The label \"housing\" has 1 text, too few to be cross-validated: give it more, or leave its row"
                                + " out, or name other texts to judge by with --test.");
    }

    @Test
    void theCommandSaysSoBeforeItLearns() throws IOException {
        Path file = Files.writeString(
                directory.resolve("few.csv"), "text,label\n" + "a,taxation\n".repeat(9) + "b,housing\n".repeat(3));
        for (boolean chinese : new boolean[] {true, false}) {
            Answered answered = BenchCalls.call(chinese, "routing", "--train", file.toString(), "--folds", "4");
            assertThat(answered.code()).as(answered.err()).isEqualTo(ExitCode.USAGE);
            assertThat(answered.err().lines().findFirst().orElse(""))
                    .contains("--folds", "housing", "3")
                    .matches(chinese ? ".*\\p{IsHan}{2}.*" : "\\P{IsHan}*");
        }
    }
}
