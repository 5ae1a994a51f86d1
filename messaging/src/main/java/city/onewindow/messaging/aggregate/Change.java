package city.onewindow.messaging.aggregate;

import city.onewindow.messaging.event.NewEvent;
import java.util.List;

/**
 * What a decision does to an aggregate, all in one write.
 *
 * @param state the new state
 * @param events in order; may be empty where only state changes
 * @param steps to derive after the write
 */
public record Change<S>(S state, List<NewEvent> events, List<Step> steps) {
    public Change {
        events = List.copyOf(events);
        steps = List.copyOf(steps);
    }

    public static <S> Change<S> of(S state, NewEvent... events) {
        return new Change<>(state, List.of(events), List.of());
    }
}
