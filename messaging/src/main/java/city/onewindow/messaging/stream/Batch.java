package city.onewindow.messaging.stream;

import city.onewindow.messaging.parking.HeldEvent.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** Takes the binder's batch message apart into records. */
final class Batch {
    private Batch() {}

    @SuppressWarnings("unchecked")
    static List<Record> records(Message<? extends List<?>> message) {
        List<?> values = message.getPayload();
        List<String> topics = (List<String>) required(message, KafkaHeaders.RECEIVED_TOPIC);
        List<Integer> partitions = (List<Integer>) required(message, KafkaHeaders.RECEIVED_PARTITION);
        List<Long> offsets = (List<Long>) required(message, KafkaHeaders.OFFSET);
        List<?> keys = required(message, KafkaHeaders.RECEIVED_KEY);
        List<Map<String, Object>> headers =
                (List<Map<String, Object>>) required(message, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        List<Record> records = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            records.add(new Record(
                    new Origin(topics.get(i), partitions.get(i), offsets.get(i)),
                    text(keys.get(i)),
                    texts(headers.get(i)),
                    values.get(i) instanceof byte[] bytes ? bytes : null));
        }
        return records;
    }

    private static List<?> required(Message<?> message, String header) {
        Object value = message.getHeaders().get(header);
        if (!(value instanceof List<?> list)) {
            throw new IllegalStateException("the binder's batch has no list under " + header);
        }
        return list;
    }

    private static Map<String, String> texts(Map<String, Object> headers) {
        Map<String, String> texts = new HashMap<>();
        headers.forEach((name, value) -> {
            String text = text(value);
            if (text != null) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case String string -> string;
            case null, default -> null;
        };
    }
}
