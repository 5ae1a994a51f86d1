package city.onewindow.messaging.inbox;

import city.onewindow.messaging.aggregate.Change;

/** What an event led to here. */
public sealed interface Reaction<S> {
    /** State, own events (their cause is the event's id) and steps, in one write with the mark. */
    record Changed<S>(Change<S> change) implements Reaction<S> {}

    /** Nothing but the mark moves. */
    record Noted<S>() implements Reaction<S> {}
}
