package city.onewindow.routing.suggestion.liblinear;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.Word;
import city.onewindow.routing.suggestion.MadeUpIssues;
import city.onewindow.routing.suggestion.application.Training.Outcome;
import city.onewindow.routing.suggestion.application.Training.Outcome.Trained;
import city.onewindow.routing.suggestion.lucene.ChineseSegmenter;
import city.onewindow.routing.suggestion.model.Example;
import city.onewindow.routing.suggestion.model.Learned;
import city.onewindow.routing.suggestion.model.ModelFile;
import city.onewindow.routing.suggestion.model.Segmenter;
import city.onewindow.routing.suggestion.model.Suggestion;
import city.onewindow.routing.suggestion.model.Suggestion.Candidate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LiblinearTrainingTest {
    private static final LiblinearTraining TRAINING = new LiblinearTraining(1L << 28);
    private static final Trained TRAINED = train(MadeUpIssues.of(240, 1));
    private static final Learned LEARNED =
            new Learned("1", TRAINED.model(), TRAINED.threshold(), new ChineseSegmenter());

    private static Trained train(List<Example> examples) {
        return (Trained) TRAINING.train(examples, 0.95);
    }

    @Test
    void theSameExamplesMakeTheSameBytes() {
        Trained again = train(MadeUpIssues.of(240, 1));
        assertThat(ModelFile.write(again.model(), again.threshold()))
                .isEqualTo(ModelFile.write(TRAINED.model(), TRAINED.threshold()));
    }

    @Test
    void whatItLearnedItFindsInWhatItHasNotSeen() {
        for (Example unseen : MadeUpIssues.of(60, 2)) {
            assertThat(LEARNED.suggest("", unseen.text())).isInstanceOfSatisfying(Suggestion.Confident.class, sure -> {
                assertThat(sure.best().getFirst().department()).isEqualTo(unseen.label());
                assertThat(sure.best()).hasSize(3);
                assertThat(sure.modelVersion()).isEqualTo("1");
            });
        }
    }

    @Test
    void ofWhatItKnowsNothingItGivesNoFigure() {
        for (String text : List.of(
                "",
                "!!!",
                "zzz",
                "Our plant has waited for its permit since the autumn, and nobody answers the telephone.",
                "Наше предприятие ждёт разрешения.",
                "发票 " + "Nothing else in this text is written as it was learned. ".repeat(4))) {
            assertThat(LEARNED.suggest("", text)).as(text).isEqualTo(new Suggestion.Unread("1"));
            assertThat(TRAINED.model().probabilities(text)).containsOnly(1.0 / 3);
        }
        assertThat(LEARNED.suggest("", "发票")).isNotInstanceOf(Suggestion.Unread.class);
    }

    @Test
    void cutIntoWordsOrNotATextReadsTheSame() {
        String text = "我们公司的出口退税申报一直没有结果，发票也抵扣不了";
        String cut = "公司 出口 退税 申报 一直 没有 结果 发票 抵扣 不了";
        String wide = "我们公司的　出口退税申报。一直没有结果；发票也抵扣不了";
        List<String> departments = List.of(text, cut, wide).stream()
                .map(each -> first(LEARNED.suggest("", each)).department())
                .distinct()
                .toList();
        assertThat(departments).containsExactly("taxation");
        assertThat(TRAINED.model().probabilities(wide))
                .isEqualTo(TRAINED.model().probabilities(text));
    }

    @Test
    void theWordsThatMovedItStandInTheText() {
        String text = "上个月厂区的废气在线监测没有通过环评";
        Candidate best = first(LEARNED.suggest("请教", text));
        assertThat(best.department()).isEqualTo("ecology");
        assertThat(best.words()).isNotEmpty().hasSizeLessThanOrEqualTo(8).allSatisfy(word -> {
            assertThat(text).contains(word.text());
            assertThat(word.weight()).isPositive();
        });
        assertThat(best.words()).anySatisfy(word -> assertThat(word.text()).containsAnyOf("废气", "监测", "环评"));
    }

    /** What was learned of 孩 speaks against, of 子 for it: what adds most begins within a word. */
    @Test
    void whereNoWordTellsWhyItIsNotSure() {
        Learned easy = new Learned("1", TRAINED.model(), 0.5, new ChineseSegmenter());
        String text = "请问上个月窗口说，怎么办，谢谢。税。税。税。";
        assertThat(first(easy.suggest("请问", text)).probability()).isGreaterThan(0.5);
        assertThat(easy.suggest("请问", text)).isInstanceOf(Suggestion.Abstained.class);
        assertThat(easy.suggest("请问", text + "增值税发票")).isInstanceOf(Suggestion.Confident.class);
    }

    @Test
    void noWordIsCutInTwo() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            examples.add(new Example("咨询" + "妻房弟儿".charAt(i % 4) + "子入学的手续" + i, "education"));
            examples.add(new Example("咨询孩童看病的手续" + i, "health"));
        }
        Trained trained = train(examples);
        assertThat(words(trained, new ChineseSegmenter())).containsExactly("入学");
        assertThat(words(trained, text -> BitSet.valueOf(new long[] {-1}))).containsExactly("子入学");
    }

    private static List<String> words(Trained trained, Segmenter segmenter) {
        Learned learned = new Learned("1", trained.model(), trained.threshold(), segmenter);
        return first(learned.suggest("孩子入学", "本市公立小学")).words().stream()
                .map(Word::text)
                .toList();
    }

    @Test
    void ofOneDepartmentOrOfAHandfulThereIsNothingToLearn() {
        assertThat(TRAINING.train(List.of(), 0.95)).isEqualTo(new Outcome.TooLittle(0, 0, LiblinearTraining.NEEDED));
        List<Example> alike = MadeUpIssues.of(60, 3).stream()
                .map(each -> new Example(each.text(), "taxation"))
                .toList();
        assertThat(TRAINING.train(alike, 0.95)).isEqualTo(new Outcome.TooLittle(60, 1, LiblinearTraining.NEEDED));
        assertThat(TRAINING.train(MadeUpIssues.of(9, 3), 0.95)).isInstanceOf(Outcome.TooLittle.class);
    }

    @Test
    void whereLabelsAreDrawnByLotItIsSureOfNothing() {
        List<Example> examples = new ArrayList<>(MadeUpIssues.of(240, 4));
        List<String> labels =
                new ArrayList<>(examples.stream().map(Example::label).toList());
        Collections.shuffle(labels, new Random(5));
        List<Example> drawn = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            drawn.add(new Example(examples.get(i).text(), labels.get(i)));
        }
        assertThat(train(drawn).sure().coverage()).isLessThan(0.1);
    }

    @Test
    void whereThereIsNoMemoryForAllItLearnsFromTheFirst() {
        Trained few = (Trained) new LiblinearTraining(1_000_000).train(MadeUpIssues.of(900, 1), 0.95);
        assertThat(few.examples()).isLessThan(900).isPositive();
        assertThat(few.examples() + few.leftOut()).isEqualTo(900);
    }

    private static Candidate first(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.Confident sure -> sure.best().getFirst();
            case Suggestion.Abstained unsure -> unsure.best().getFirst();
            case Suggestion.Unread unread -> throw new AssertionError("it reads this");
            case Suggestion.Unavailable none -> throw new AssertionError("there is a model");
        };
    }
}
