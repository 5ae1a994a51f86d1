package city.onewindow.messaging.stream;

import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.event.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Batches as the binder hands them over: bytes, and headers beside them. */
final class RecordsInMessages {
    private final List<byte[]> values = new ArrayList<>();
    private final List<@Nullable Object> keys = new ArrayList<>();
    private final List<Long> offsets = new ArrayList<>();
    private final List<Map<String, Object>> headers = new ArrayList<>();

    RecordsInMessages add(long offset, Event event) {
        return add(offset, event.envelope().subject(), EventHeaders.write(event.envelope()), event.data());
    }

    RecordsInMessages add(long offset, @Nullable String key, Map<String, String> texts, byte[] value) {
        Map<String, Object> bytes = new HashMap<>();
        texts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        values.add(value);
        keys.add(key == null ? null : key.getBytes(StandardCharsets.UTF_8));
        offsets.add(offset);
        headers.add(bytes);
        return this;
    }

    Message<List<byte[]>> message(String topic, int partition) {
        return MessageBuilder.withPayload(List.copyOf(values))
                .setHeader(
                        KafkaHeaders.RECEIVED_TOPIC,
                        values.stream().map(v -> topic).toList())
                .setHeader(
                        KafkaHeaders.RECEIVED_PARTITION,
                        values.stream().map(v -> partition).toList())
                .setHeader(KafkaHeaders.RECEIVED_KEY, keys)
                .setHeader(KafkaHeaders.OFFSET, offsets)
                .setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, headers)
                .build();
    }
}
