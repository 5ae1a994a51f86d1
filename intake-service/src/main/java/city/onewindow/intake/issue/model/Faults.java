package city.onewindow.intake.issue.model;

import city.onewindow.house.text.TextRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a submission: of each field the first thing that is, in the order found. */
public final class Faults {
    /** Who gets this many wrong is not helped by more. */
    private static final int MOST = 50;

    private final Map<String, Fault> byPointer = new LinkedHashMap<>();

    /** Notes a fault. A field that has one keeps it, and what lies within a faulty field adds nothing. */
    public void add(String pointer, String code, Object... arguments) {
        if (byPointer.size() < MOST && !isWithinFaulty(pointer)) {
            byPointer.put(pointer, Fault.of(pointer, code, arguments));
        }
    }

    private boolean isWithinFaulty(String pointer) {
        for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            if (byPointer.containsKey(pointer.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** Judges a text. @return its normal form, empty where it is absent */
    String text(String pointer, TextRule rule, @Nullable String text) {
        String normal = TextRule.normal(text);
        rule.fault(normal).ifPresent(fault -> add(pointer, fault.code(), rule.max()));
        return normal;
    }

    /** Whether this very field has one. */
    boolean concern(String pointer) {
        return byPointer.containsKey(pointer);
    }

    boolean isEmpty() {
        return byPointer.isEmpty();
    }

    /** In the order found. */
    public List<Fault> all() {
        return List.copyOf(byPointer.values());
    }
}
