package city.onewindow.routing.rule.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with the row that is being edited, field by field; for the template. */
public record Marks(List<FoundBody> found) {
    static final Marks NONE = new Marks(List.of());

    public Marks {
        found = List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @param field empty for the whole row */
    public List<FoundBody> of(String field) {
        return found.stream().filter(each -> each.field().equals(field)).toList();
    }

    public boolean has(String field) {
        return found.stream().anyMatch(each -> each.field().equals(field));
    }

    /** {@code aria-invalid}. */
    public @Nullable String bad(String field) {
        return of(field).stream().allMatch(FoundBody::warning) ? null : "true";
    }

    /** {@code aria-describedby}. @param hint that is there at any time */
    public @Nullable String by(String field, @Nullable String hint) {
        String faults = "w-" + field;
        if (!has(field)) {
            return hint;
        }
        return hint == null ? faults : faults + " " + hint;
    }
}
