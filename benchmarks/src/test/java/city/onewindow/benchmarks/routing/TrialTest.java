package city.onewindow.benchmarks.routing;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.suggestion.model.Example;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialTest {
    private static List<Example> texts(int each) {
        List<Example> texts = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            texts.add(new Example("增值税发票怎么申报" + i, "taxation"));
            texts.add(new Example("工厂夜间排污有臭味" + i, "ecology"));
        }
        return texts;
    }

    @Test
    void aLabelThatWasNotLearnedCountsAsOneThatIsNeverRight() {
        Trial trial = new Trial();
        List<Example> kept = new ArrayList<>(texts(2));
        kept.add(new Example("孩子的入学手续", "education"));
        var figures = trial.judge(trial.train(texts(12)).model(), kept).figures();
        assertThat(figures.accuracy()).isEqualTo(0.8);
        assertThat(figures.f1()).containsEntry("education", 0.0).containsKeys("taxation", "ecology");
    }

    @Test
    void aLabelThatNoKeptTextHasIsNotCounted() {
        Trial trial = new Trial();
        List<Example> kept = texts(2).stream()
                .filter(each -> each.label().equals("taxation"))
                .toList();
        var figures = trial.judge(trial.train(texts(12)).model(), kept).figures();
        assertThat(figures.macroF1()).isEqualTo(1);
    }
}
