package city.onewindow.messaging.aggregate;

import city.onewindow.messaging.event.Event;

/**
 * One command's decision; pure, since a conflict lets it be taken anew on what is there then.
 *
 * @param <S> state
 * @param <R> the answer
 */
public interface Decision<S, R> {
    /** The command's id was not found: decide on the aggregate as read. */
    Verdict<S, R> decide(Aggregate<S> current);

    /** The command has taken effect before: its answer again, from what it led to. */
    R repeated(Aggregate<S> current, Event taken);
}
