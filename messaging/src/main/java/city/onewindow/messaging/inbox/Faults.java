package city.onewindow.messaging.inbox;

import city.onewindow.messaging.aggregate.KeyTakenException;
import city.onewindow.messaging.aggregate.TooLargeException;

/**
 * A fault in words for an operator. A message of others' making may quote the event, and names of classes say nothing to
 * an operator: the particulars stand in the log, under the event's id.
 */
final class Faults {
    private Faults() {}

    static String words(Throwable fault) {
        return fault instanceof TooLargeException || fault instanceof KeyTakenException
                ? String.valueOf(fault.getMessage())
                : "the service failed at it; its log has the particulars under this event's id";
    }
}
