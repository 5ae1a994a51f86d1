package city.onewindow.messaging.topic;

import city.onewindow.messaging.event.EventHeaders;
import org.jspecify.annotations.Nullable;

/**
 * One record of the topic as it stands there.
 *
 * @param timestamp in milliseconds since 1970, given by the broker or the producer; for people
 * @param reading what its headers turn out to be
 * @param data its bytes, which are not to be changed; absent in a record without a value
 */
@SuppressWarnings("ArrayRecordComponent") // A million of these are read in passing and never compared.
public record TopicRecord(
        int partition,
        long offset,
        long timestamp,
        @Nullable String key,
        EventHeaders.Reading reading,
        byte @Nullable [] data) {}
