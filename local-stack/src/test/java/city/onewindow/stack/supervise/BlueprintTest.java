package city.onewindow.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlueprintTest {
    @TempDir
    private Path directory;

    @Test
    void threeBrokersHoldThreeCopiesAndEachClientKnowsAllOfThem() {
        StackOptions options = StackOptions.of(directory, directory.resolve("data"), new Ports(21100))
                .withBrokers(3);
        Blueprint blueprint = new Blueprint(options);
        assertThat(blueprint.environment(21101))
                .containsEntry("ONEWINDOW_KAFKA_BROKERS", "127.0.0.1:21191,127.0.0.1:21193,127.0.0.1:21197")
                .containsEntry("ONEWINDOW_KAFKA_REPLICATION", "3");
        assertThat(blueprint.brokers()).extracting(Part::name).containsExactly("kafka-1", "kafka-2", "kafka-3");
        assertThatThrownBy(() -> new Blueprint(options.withBrokers(1)).requireSameBrokers())
                .isInstanceOf(WrongOptionException.class)
                .hasMessageContaining("--brokers 3");
        assertThatThrownBy(() -> options.withBrokers(2)).hasMessage("--brokers must be 1 or 3, was 2.");
    }

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
