/** The embedded default: a real Kafka broker and a store, each in a JVM of its own, and the supervisor that runs them. */
@NullMarked
package city.onewindow.stack;

import org.jspecify.annotations.NullMarked;
