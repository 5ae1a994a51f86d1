package city.onewindow.feedback.indicator.model;

import city.onewindow.contracts.issue.Department;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What departments and rules were called when they had their issues: the last name of each. For one thread. */
public final class Names {
    private final Map<String, Department> departments = new HashMap<>();
    private final Map<String, Ruled> rules = new HashMap<>();

    /**
     * A rule with the versions of the table by which it placed what was counted.
     *
     * @param last the latest of them, with its name in that one
     * @param first the number of the earliest
     */
    public record Ruled(FirstDispatch.Rule last, long first) {
        private Ruled with(FirstDispatch.Rule other) {
            // What was recorded by its id alone names nothing.
            long earlier = first == 0 || other.version() == 0
                    ? Math.max(first, other.version())
                    : Math.min(first, other.version());
            return new Ruled(other.version() > last.version() ? other : last, earlier);
        }
    }

    void add(@Nullable FirstDispatch dispatch) {
        if (dispatch == null) {
            return;
        }
        Department department = dispatch.department();
        departments.merge(department.code(), department, (known, other) -> isNamed(other) ? other : known);
        FirstDispatch.Rule rule = dispatch.rule();
        if (rule != null) {
            Ruled one = new Ruled(rule, rule.version());
            rules.merge(rule.id(), one, (known, other) -> known.with(other.last()));
        }
    }

    private static boolean isNamed(Department department) {
        return !department.zh().equals(department.code());
    }

    public Optional<Department> department(String code) {
        return Optional.ofNullable(departments.get(code));
    }

    public Optional<Ruled> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }
}
