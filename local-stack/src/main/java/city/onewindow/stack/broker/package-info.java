/**
 * A real Kafka broker in KRaft mode, in a process of its own, from the Maven artifacts: no container, no installation.
 * What it acknowledged is on disk in the sense of Kafka (written, not flushed), which the death of the process does
 * not touch; the loss of power is a matter of replicas, which one machine does not have.
 */
@NullMarked
package city.onewindow.stack.broker;

import org.jspecify.annotations.NullMarked;
