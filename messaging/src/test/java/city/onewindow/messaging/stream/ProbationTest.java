package city.onewindow.messaging.stream;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.messaging.parking.HeldEvent.Origin;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ProbationTest {
    private static final TopicPartition PARTITION = new TopicPartition("issue-events", 3);
    private static final int POLL = 10;

    private final AtomicInteger told = new AtomicInteger();
    private final Probation probation = new Probation(POLL, told::incrementAndGet);

    @Test
    void whatOnePollMayBringGoesSingly() {
        assign(100, 1_000);
        assertThat(probation.isOn(at(100))).isTrue();
        assertThat(probation.isOn(at(109))).isTrue();
        assertThat(probation.isOn(at(110))).isFalse();
        assertThat(told).hasValue(1);
    }

    @Test
    void whatCameAfterTheAssignmentWasNeverSeenByTheDeadProcess() {
        assign(100, 103);
        assertThat(probation.isOn(at(102))).isTrue();
        assertThat(probation.isOn(at(103))).isFalse();
    }

    @Test
    void theDeadlyBatchMayComeBackInSeveralPolls() {
        assign(100, 1_000);
        probation.passed(List.of(record(100), record(101)));
        assertThat(probation.isOn(at(102))).isTrue();
        probation.passed(List.of(record(109)));
        assertThat(probation.isOn(at(102))).as("once past the end it is over").isFalse();
    }

    @Test
    void anAssignmentBeginsItAnew() {
        assign(100, 1_000);
        probation.passed(List.of(record(109)));
        assign(110, 1_000);
        assertThat(probation.isOn(at(119))).isTrue();
        assertThat(probation.isOn(at(120))).isFalse();
    }

    @Test
    void whereTheBrokersDoNotSayItCountsFromTheFirstRecord() {
        try (MockConsumer<byte[], byte[]> consumer = consumer(100, 1_000)) {
            consumer.setOffsetsException(new KafkaException("away"));
            probation.onPartitionsAssigned("in", consumer, List.of(PARTITION), true);
        }
        assertThat(probation.isOn(at(100))).isTrue();
        assertThat(probation.isOn(at(109))).isTrue();
        assertThat(probation.isOn(at(110))).isFalse();
        assertThat(told).hasValue(1);
    }

    private void assign(long position, long end) {
        try (MockConsumer<byte[], byte[]> consumer = consumer(position, end)) {
            probation.onPartitionsAssigned("in", consumer, List.of(PARTITION), true);
        }
    }

    private static MockConsumer<byte[], byte[]> consumer(long position, long end) {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>(AutoOffsetResetStrategy.EARLIEST.name());
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, end));
        consumer.seek(PARTITION, position);
        return consumer;
    }

    private static Origin at(long offset) {
        return new Origin(PARTITION.topic(), PARTITION.partition(), offset);
    }

    private static Record record(long offset) {
        return new Record(at(offset), "key", Map.of(), new byte[0]);
    }
}
