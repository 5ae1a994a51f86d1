package city.onewindow.messaging.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.support.DefaultConversionService;

/** Whose name an audit has, however the header came. */
class OperatorTest {
    @ParameterizedTest
    @ValueSource(strings = {"李工", "%E6%9D%8E%E5%B7%A5"})
    void aChineseNameIsReadAsItWasSentOrPercentEncoded(String sent) {
        String asTheServerReadsIt = new String(sent.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(Operator.from(asTheServerReadsIt)).isEqualTo(new Operator("李工"));
    }

    @Test
    void whatIsNotUtf8StaysAsItIs() {
        assertThat(Operator.from("Ren\u00e9 +1 100%")).isEqualTo(new Operator("Ren\u00e9 +1 100%"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "%20%0A"})
    void nobodyIsNoOperator(String header) {
        assertThat(new DefaultConversionService().convert(header, Operator.class))
                .isNull();
    }
}
