/** The doors to Kafka, on Spring Cloud Stream's binder. */
@NullMarked
package city.onewindow.messaging.stream;

import org.jspecify.annotations.NullMarked;
