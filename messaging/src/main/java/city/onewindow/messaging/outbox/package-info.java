/** From the document to Kafka: in sequence per issue, n+1 only after n is acknowledged; may repeat, never skips. */
@NullMarked
package city.onewindow.messaging.outbox;

import org.jspecify.annotations.NullMarked;
