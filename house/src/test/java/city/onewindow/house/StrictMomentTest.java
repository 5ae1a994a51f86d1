package city.onewindow.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.JsonFaults;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class StrictMomentTest {
    record Body(@Nullable Instant from) {}

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-31T08:00:00Z", "2026-01-31T16:00:00+08:00", "2026-01-31T08:00:00.000Z"})
    void aMomentIsTakenWithItsOffset(String text) {
        assertThat(StrictJson.mapper()
                        .readValue("{\"from\": \"" + text + "\"}", Body.class)
                        .from())
                .isEqualTo("2026-01-31T08:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "1769846400, type",
        "1769846400.5, type",
        "true, type",
        "'\"2026-01-31T08:00:60Z\"', form",
        "'\"2026-01-31T24:00:00Z\"', form",
        "'\"2026-02-30T08:00:00Z\"', form",
        "'\"2026-01-31T08:00:00\"', form",
        "'\"1769846400\"', form",
        "'\"\"', form"
    })
    void allElseIsRefusedWithHowItIsWritten(String value, String code) {
        JacksonException e = catchThrowableOfType(
                JacksonException.class, () -> StrictJson.mapper().readValue("{\"from\": " + value + "}", Body.class));
        assertThat(new JsonFaults().problem(e).faults())
                .containsExactly(FieldFault.of("/from", code, "2026-01-31T08:00:00Z"));
    }
}
