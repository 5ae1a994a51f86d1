package city.onewindow.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlueprintTest {
    @TempDir
    private Path directory;

    @Test
    void everyServiceIsToldOfAllReplicasBesideTheOneAddress() {
        StackOptions options = StackOptions.of(directory, directory.resolve("data"), new Ports(21100))
                .withReplicas(2);
        assertThat(new Blueprint(options).environment(21111))
                .containsEntry("ONEWINDOW_ADDRESSES_ROUTING", "http://127.0.0.1:21102")
                .containsEntry("ONEWINDOW_REPLICAS_ROUTING", "http://127.0.0.1:21102,http://127.0.0.1:21112")
                .containsEntry("ONEWINDOW_REPLICAS_FEEDBACK", "http://127.0.0.1:21103,http://127.0.0.1:21113");
    }
}
