package city.onewindow.routing.rule.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a rule matches: in every dimension one of its codes, and the words.
 *
 * @param codes by dimension, at least one in each that is asked for
 * @param words absent where the rule does not look at the text
 */
public record Conditions(
        Map<Dimension, List<String>> codes, @Nullable WordCondition words) {
    public Conditions {
        EnumMap<Dimension, List<String>> copy = new EnumMap<>(Dimension.class);
        codes.forEach((dimension, any) -> {
            if (!any.isEmpty()) {
                copy.put(dimension, List.copyOf(any));
            }
        });
        codes = Collections.unmodifiableMap(copy);
    }

    /** The codes asked for; empty where any will do. */
    public List<String> in(Dimension dimension) {
        return codes.getOrDefault(dimension, List.of());
    }

    /** Whether every issue matches. */
    public boolean isEmpty() {
        return codes.isEmpty() && words == null;
    }
}
