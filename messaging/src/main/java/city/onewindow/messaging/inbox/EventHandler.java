package city.onewindow.messaging.inbox;

import city.onewindow.messaging.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * What a service makes of others' events; pure: effect and mark are one write, and a run that conflicts is done anew.
 *
 * @param <S> the domain's state
 */
public interface EventHandler<S> {
    /** Whether this version of the code can read the type; others wait for a version that can. */
    boolean knows(String type);

    /**
     * Whether an aggregate begins with an event of this type, as a rule: the document is then inserted without a look
     * whether it is there, which spares a read that waits for the store's flush. A wrong answer costs a write that comes to
     * nothing, and changes no outcome.
     */
    default boolean begins(String type) {
        return false;
    }

    /**
     * The effect of one event, called in sequence per aggregate and writer.
     *
     * @param state as the events before left it, absent where this is the first
     * @throws RuntimeException a permanent fault: the event is parked after bounded tries
     */
    Reaction<S> on(String aggregate, @Nullable S state, Event event);
}
