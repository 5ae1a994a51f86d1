package city.onewindow.house.problem;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.house.text.TextRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldFaultTest {
    @ParameterizedTest
    @CsvSource({
        "/requester/name, requester/name",
        "/a~1b~0c, a/b~c",
        "'', ''",
        "#header/Idempotency-Key, Idempotency-Key",
        "#query/size, size",
        "#request-line, request-line",
    })
    void aFieldIsNamedByItsPointer(String pointer, String field) {
        assertThat(FieldFault.of(pointer, "missing").field()).isEqualTo(field);
    }

    @Test
    void everyFaultIsCollected() {
        Faults faults = new Faults();
        assertThat(faults.any()).isFalse();
        assertThat(faults.text("/subject", " 标题 ", TextRule.line(1, 5))).isEqualTo("标题");
        faults.text("/text", null, TextRule.lines(1, 5));
        faults.text("/name", "abcdef", TextRule.line(1, 5));
        assertThat(faults.all())
                .containsExactly(FieldFault.of("/text", "missing", 5), FieldFault.of("/name", "too-long", 5));
        assertThat(faults.problem().status()).isEqualTo(422);
        assertThat(FieldFault.of("/name", "missing").under("/parts/0").pointer())
                .isEqualTo("/parts/0/name");
    }
}
