package city.onewindow.messaging.stream;

import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.event.EventHeaders;
import city.onewindow.messaging.outbox.EventSender;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Sends through the binder, which waits for the broker's acknowledgement ({@code sync}, acks=all, idempotent). */
public final class StreamBridgeSender implements EventSender {
    public static final String BINDING = "issueEventsOut";

    private final StreamBridge bridge;

    public StreamBridgeSender(StreamBridge bridge) {
        this.bridge = bridge;
    }

    @Override
    public void send(Event event) {
        MessageBuilder<byte[]> message = MessageBuilder.withPayload(event.data())
                .setHeader(KafkaHeaders.KEY, bytes(event.envelope().subject()));
        // Bytes pass the header mapper as they are; a string would be written as JSON, in quotes.
        EventHeaders.write(event.envelope()).forEach((name, value) -> message.setHeader(name, bytes(value)));
        send(message.build());
    }

    private void send(Message<byte[]> message) {
        boolean sent;
        try {
            sent = bridge.send(BINDING, message);
        } catch (RuntimeException e) {
            Throwable refusal = refusal(e);
            if (refusal != null) {
                throw new RefusedException(String.valueOf(refusal.getMessage()), e);
            }
            throw e;
        }
        if (!sent) {
            throw new IllegalStateException("the binder did not send");
        }
    }

    private static @Nullable Throwable refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException
                    || cause instanceof InvalidRecordException
                    || cause instanceof SerializationException
                    || cause instanceof InvalidConfigurationException) {
                return cause;
            }
        }
        return null;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
