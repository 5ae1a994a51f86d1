package city.onewindow.messaging.aggregate;

import java.util.Map;

/**
 * Something that follows from a write elsewhere (a timer, a delivery): listed by the same write, run after it, repeated
 * until it succeeds, and only then struck off. Running it must be repeatable under its id.
 *
 * @param id made from the causing event's id, unique within the aggregate
 * @param kind tells the step's runner apart
 * @param data what it needs; small
 */
public record Step(String id, String kind, Map<String, String> data) {
    public Step {
        data = Map.copyOf(data);
    }
}
