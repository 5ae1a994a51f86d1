/**
 * An event log over Kafka with the outbox and the inbox in the document: what is written is published, in sequence and
 * at least once; what arrives takes effect once, in sequence. Knows no domain: it carries the state of an aggregate,
 * types as strings and data as bytes.
 */
@NullMarked
package city.onewindow.messaging;

import org.jspecify.annotations.NullMarked;
