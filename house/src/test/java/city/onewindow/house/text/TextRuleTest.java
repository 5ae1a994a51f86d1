package city.onewindow.house.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.house.text.TextRule.Fault;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {
    private static final TextRule LINE = TextRule.line(2, 5);
    private static final TextRule LINES = TextRule.lines(0, 20);

    @Test
    void lengthIsCountedInCodePoints() {
        assertThat(LINE.fault("🏭🏭🏭🏭🏭")).isEmpty();
        assertThat(LINE.fault("🏭🏭🏭🏭🏭🏭")).contains(Fault.TOO_LONG);
        assertThat(LINE.fault("🏭")).contains(Fault.TOO_SHORT);
    }

    @Test
    void aTextIsKeptInOneForm() {
        assertThat(TextRule.normal("  e\u0301t\u00e9 ")).isEqualTo("\u00e9t\u00e9");
        assertThat(TextRule.normal("a\r\nb\rc\n")).isEqualTo("a\nb\nc");
        assertThat(TextRule.normal("\u3000\u00a0\u200b\ufeff标题\u2060\u3000")).isEqualTo("标题");
        assertThat(TextRule.normal(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n", "\u3000", "\u200b\u200b", "\ufeff"})
    void nothingToSeeIsNothing(String text) {
        assertThat(judged(LINE, text)).contains(Fault.MISSING);
        assertThat(judged(LINES, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u007fb", "a\u0085b", "a\u2028b", "a\u2029b"})
    void controlCharactersAreRefused(String text) {
        assertThat(judged(LINE, text)).contains(Fault.CONTROL_CHARACTER);
        assertThat(judged(LINES, text)).contains(Fault.CONTROL_CHARACTER);
    }

    @Test
    void linesAndTabsAreForLongTexts() {
        assertThat(judged(LINES, "a\n\tb")).isEmpty();
        assertThat(judged(LINE, "a\nb")).contains(Fault.CONTROL_CHARACTER);
        assertThat(judged(LINE, "a\tb")).contains(Fault.CONTROL_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ufffdb", "a\uffffb", "a\ufdd0b", "a\ud83f\udfffb"})
    void brokenCharactersAreRefused(String text) {
        assertThat(judged(LINE, text)).contains(Fault.BROKEN_CHARACTER);
    }

    /** Not as a parameter: the test's report could not be written in UTF-8. */
    @Test
    void loneSurrogatesAreRefused() {
        assertThat(judged(LINE, "a" + (char) 0xD800 + "b")).contains(Fault.BROKEN_CHARACTER);
        assertThat(judged(LINE, "a" + (char) 0xDC00)).contains(Fault.BROKEN_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202eb", "a\u202ab", "a\u2066b", "a\u2069b"})
    void whatTurnsTheDirectionIsRefused(String text) {
        assertThat(judged(LINE, text)).contains(Fault.DIRECTION_OVERRIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"标题", "a b", "ىف", "a\u200fb", "👩\u200d🔬", "𠮷野家"})
    void whatPeopleWriteIsTaken(String text) {
        assertThat(judged(LINE, text)).isEmpty();
    }

    @Test
    void theNormalFormOfANormalFormIsItself() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String text = random.ints(random.nextInt(12), 0, 0x3100)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String normal = TextRule.normal(text);
            assertThat(TextRule.normal(normal)).as("seed " + seed).isEqualTo(normal);
        }
    }

    @Test
    void aRuleThatNothingFitsIsNoRule() {
        assertThatThrownBy(() -> TextRule.line(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TextRule.line(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TextRule.line(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<Fault> judged(TextRule rule, @Nullable String text) {
        return rule.fault(TextRule.normal(text));
    }
}
