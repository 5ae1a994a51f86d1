/** A real Kafka broker in KRaft mode, from the Maven artifacts, with its data on disk. */
@NullMarked
package city.onewindow.stack.broker;

import org.jspecify.annotations.NullMarked;
