package city.onewindow.house.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonFaultsTest {
    @Test
    void aByteOrderMarkIsCalledSo() {
        JacksonException e = catchThrowableOfType(
                JacksonException.class, () -> JsonMapper.shared().readTree("\uFEFF{}"));
        assertThat(new JsonFaults().problem(e).faults())
                .extracting(FieldFault::code)
                .containsExactly("byte-order-mark");
    }
}
