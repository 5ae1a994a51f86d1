package city.onewindow.house.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** The first characters of the later ones are UTF-8 by chance: 一 is D2 BB, 学校 is D1 A7 D0 A3. */
    @ParameterizedTest
    @ValueSource(strings = {"", "text,label\n", "噪声扰民", "一般纳税人如何登记", "学校的学位不够", "想租㐀号厂房", "a,é,税务局的窗口"})
    void aFileIsReadWhicheverOfBothItIsWrittenIn(String text) {
        for (String marked : new String[] {text, "\uFEFF" + text}) {
            assertThat(Decoded.of(marked.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Decoded.Text(text));
            assertThat(Decoded.of(marked.getBytes(GB18030))).isEqualTo(new Decoded.Text(text));
        }
    }

    @Test
    void whatBeginsAsUtf8AndBreaksOffIsNotTakenForTheOther() {
        byte[] text = "text\n想租厂房".getBytes(StandardCharsets.UTF_8);
        byte[] broken = Arrays.copyOf(text, text.length + 1);
        broken[text.length] = (byte) 0xD6;
        assertThat(Decoded.of(broken))
                .isEqualTo(new Decoded.Neither("text\n想租厂房", text.length))
                .isInstanceOfSatisfying(
                        Decoded.Neither.class,
                        neither -> assertThat(neither.line()).isEqualTo(2));
    }

    @Test
    void whatIsNeitherIsNamedByItsPlace() {
        assertThat(Decoded.of(new byte[] {'a', (byte) 0xFF, (byte) 0xFF})).isEqualTo(new Decoded.Neither("a", 1));
    }
}
