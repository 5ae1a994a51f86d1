package city.onewindow.routing.suggestion.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.suggestion.MadeUpIssues;
import city.onewindow.routing.suggestion.application.Training.Outcome.Trained;
import city.onewindow.routing.suggestion.liblinear.LiblinearTraining;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FunctionWordsTest {
    private static String read(String text, FunctionWords words) {
        Reading reading = Reading.of(text, words);
        return IntStream.range(0, reading.length())
                .mapToObj(at -> String.valueOf(reading.at(at)))
                .collect(Collectors.joining());
    }

    @Test
    void aTextReadsLikeOneThatWasClearedOfStopWordsAndCutIntoWords() {
        assertThat(read("因为我们没有收到补贴，所以不得不来问：为什么？", FunctionWords.PASSED)).isEqualTo("收到补贴来问");
        assertThat(read("收到 补贴 来 问", FunctionWords.PASSED)).isEqualTo("收到补贴来问");
        assertThat(read("没有收到补贴", FunctionWords.READ)).isEqualTo("没有收到补贴");
    }

    @Test
    void theLongestThatBeginsIsPassed() {
        assertThat(FunctionWords.PASSED.at("不得不来", 0)).isEqualTo(3);
        assertThat(FunctionWords.PASSED.at("不得来", 0)).isEqualTo(2);
        assertThat(FunctionWords.PASSED.at("不来", 0)).isZero();
        assertThat(FunctionWords.PASSED.at("怎么办", 1)).isZero();
        assertThat(FunctionWords.PASSED.at("没", 0)).isZero();
    }

    @Test
    void aPlaceInTheTextIsStillThatOfTheCharacter() {
        Reading reading = Reading.of("没有补贴", FunctionWords.PASSED);
        assertThat(reading.place(0)).isEqualTo(2);
        assertThat(reading.place(1)).isEqualTo(3);
    }

    @Test
    void aModelSaysTheSameWithThemAndWithout() {
        LinearModel model = ((Trained) new LiblinearTraining(1L << 28).train(MadeUpIssues.of(120, 1), 0.95)).model();
        for (Example each : MadeUpIssues.of(30, 2)) {
            assertThat(model.probabilities("因为" + each.text() + "，为什么没有")).isEqualTo(model.probabilities(each.text()));
        }
    }
}
