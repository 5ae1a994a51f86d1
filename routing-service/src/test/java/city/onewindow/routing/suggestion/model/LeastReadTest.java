package city.onewindow.routing.suggestion.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.suggestion.MadeUpIssues;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is known of its own texts says what a model may be asked of others. */
class LeastReadTest {
    private static final List<String> ENGLISH = List.of(
            "Our plant has waited for its permit since the autumn, and nobody answers the telephone.",
            "The quick brown fox jumps over the lazy dog while colourless green ideas sleep furiously.");
    private static final String CHARACTERS = "园区企业厂房道路公交学校医院贷款税务环保噪声审批许可人才落户补贴工资合同用电用水消防";

    /** Texts that share some of their pairs with others: every one has words of its own. */
    private static List<String> texts(int number, int words, Random random) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            StringBuilder text = new StringBuilder();
            for (int at = 0; at < words; at++) {
                text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static double read(double least, Vocabulary vocabulary, List<String> texts) {
        return texts.stream()
                        .filter(text ->
                                Bag.of(vocabulary.read(text), vocabulary).share() >= least)
                        .count()
                / (double) texts.size();
    }

    @Test
    void ofFewTextsLessHasToBeKnownAndTheNextOnesAreRead() {
        Random random = new Random(3);
        List<String> few = texts(24, 60, random);
        Vocabulary vocabulary = Vocabulary.of(few, 2, 1_000);
        double least = LeastRead.of(vocabulary, few);
        assertThat(least).isBetween(LeastRead.LEAST, LeastRead.MOST);
        List<String> next = texts(200, 60, random);
        assertThat(read(LeastRead.MOST + 0.25, vocabulary, next)).isLessThan(0.9);
        assertThat(read(least, vocabulary, next)).isGreaterThan(0.95);
        assertThat(read(least, vocabulary, ENGLISH)).isZero();
    }

    @Test
    void whatOneTextAloneRepeatsIsNotKnownByTheOthers() {
        List<String> alone = List.of("厂房用电用水消防", "厂房用电用水消防", "学校医院贷款税务", "人才落户补贴工资");
        // Each run of the first two stands in two texts, so without either of them it would stand in one.
        assertThat(LeastRead.of(Vocabulary.of(alone, 2, 1_000), alone)).isEqualTo(LeastRead.LEAST);
    }

    @Test
    void ofManyAQuarterHasToBeKnownAndOfNothingToo() {
        List<String> many = MadeUpIssues.of(240, 1).stream().map(Example::text).toList();
        assertThat(LeastRead.of(Vocabulary.of(many, 2, 10_000), many)).isEqualTo(LeastRead.MOST);
        assertThat(LeastRead.of(Vocabulary.of(List.of(), 2, 10), List.of())).isEqualTo(LeastRead.MOST);
    }
}
