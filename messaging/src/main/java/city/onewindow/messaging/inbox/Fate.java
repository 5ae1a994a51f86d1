package city.onewindow.messaging.inbox;

import city.onewindow.messaging.parking.HeldEvent.Reason;

/** What became, durably, of an event that names this consumer. */
public enum Fate {
    /** Effect and mark are written. */
    APPLIED,
    /** At or below the mark: a repeat. */
    SKIPPED,
    /** Kept for a fault that trying again does not heal; unreadable records too. */
    PARKED,
    /** Kept behind a blocked event of its own issue. */
    HELD,
    /** Kept for a version that knows its type. */
    WAITING,
    /** Kept because an event before it never came. */
    GAP,
    /** None yet: the store was away, and the event will come again. */
    REDELIVERED;

    static Fate of(Reason reason) {
        return switch (reason) {
            case HELD -> HELD;
            case FAULT, KILLS -> PARKED;
            case WAITING -> WAITING;
            case GAP -> GAP;
        };
    }
}
