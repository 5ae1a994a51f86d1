package city.onewindow.house.problem;

import city.onewindow.house.text.TextRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one request, so that all of it is told at once. For one thread. */
public final class Faults {
    private final List<FieldFault> found = new ArrayList<>();

    /**
     * Judges a text and notes its fault.
     *
     * @param pointer to the field, RFC 6901
     * @return the text in normal form (empty for null), whether it has a fault or not
     */
    public String text(String pointer, @Nullable String value, TextRule rule) {
        String normal = TextRule.normal(value);
        rule.fault(normal).ifPresent(fault -> note(pointer, fault.code(), rule.bound(fault)));
        return normal;
    }

    /** @see FieldFault */
    public void note(String pointer, String code, Object... arguments) {
        found.add(FieldFault.of(pointer, code, arguments));
    }

    /** Whether that very field has one. */
    public boolean concern(String pointer) {
        return found.stream().anyMatch(fault -> fault.pointer().equals(pointer));
    }

    /** Whether anything is wrong. */
    public boolean any() {
        return !found.isEmpty();
    }

    /** In the order in which they were noted. */
    public List<FieldFault> all() {
        return List.copyOf(found);
    }

    /** @throws ProblemException 422 with all of them, where anything is wrong */
    public void orThrow() {
        if (any()) {
            throw problem().exception();
        }
    }

    /** 422 with all of them. */
    public Problem problem() {
        return Problem.invalid(found);
    }
}
