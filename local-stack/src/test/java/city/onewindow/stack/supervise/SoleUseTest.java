package city.onewindow.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoleUseTest {
    @TempDir
    private Path data;

    /** From its first moment, in which nothing runs yet that could be found. */
    @Test
    void whoComesSecondIsToldWhoHasTheData() {
        StackOptions options = StackOptions.of(data, data, new Ports(21200));
        String pid = Long.toString(ProcessHandle.current().pid());
        try (SoleUse first = SoleUse.of(data).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> LocalStack.infrastructure(options, started -> {}))
                    .isInstanceOf(LocalStack.RunsAlreadyException.class)
                    .hasMessageContaining("under process " + pid);
        }
        try (SoleUse next = SoleUse.of(data).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }
}
