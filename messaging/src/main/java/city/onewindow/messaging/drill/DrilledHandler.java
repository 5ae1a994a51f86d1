package city.onewindow.messaging.drill;

import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.inbox.EventHandler;
import city.onewindow.messaging.inbox.Reaction;
import org.jspecify.annotations.Nullable;

/** A service's handler in a drill: it fails or dies of poisoned issues, and knows no more than an older version did. */
public final class DrilledHandler<S> implements EventHandler<S> {
    private final EventHandler<S> handler;
    private final PoisonedIssues poisoned;
    private final ForgottenTypes forgotten;

    public DrilledHandler(EventHandler<S> handler, PoisonedIssues poisoned, ForgottenTypes forgotten) {
        this.handler = handler;
        this.poisoned = poisoned;
        this.forgotten = forgotten;
    }

    @Override
    public boolean knows(String type) {
        return !forgotten.contains(type) && handler.knows(type);
    }

    @Override
    public boolean begins(String type) {
        return handler.begins(type);
    }

    @Override
    public Reaction<S> on(String aggregate, @Nullable S state, Event event) {
        poisoned.meet(aggregate);
        return handler.on(aggregate, state, event);
    }
}
