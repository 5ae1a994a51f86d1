package city.onewindow.routing.backtest.model;

import city.onewindow.contracts.issue.Department;
import city.onewindow.routing.backtest.model.Outcome.Assigned;
import city.onewindow.routing.backtest.model.Outcome.Triaged;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** In what two outcomes can differ. Why it was decided so is none of it. */
public enum Aspect {
    /** Another department answers, or a dispatcher decides instead of a department. */
    LEAD,
    ASSISTS,
    PRIORITY,
    DEADLINES;

    /** Stable, for clients. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where the issue would have fared the same. */
    static Set<Aspect> between(Outcome before, Outcome after) {
        return switch (before) {
            case Triaged was -> after instanceof Triaged ? EnumSet.noneOf(Aspect.class) : EnumSet.of(LEAD);
            case Assigned was -> after instanceof Assigned is ? between(was, is) : EnumSet.of(LEAD);
        };
    }

    private static Set<Aspect> between(Assigned was, Assigned is) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        if (!was.lead().code().equals(is.lead().code())) {
            aspects.add(LEAD);
        }
        if (!codes(was.assists()).equals(codes(is.assists()))) {
            aspects.add(ASSISTS);
        }
        if (!Objects.equals(was.priority(), is.priority())) {
            aspects.add(PRIORITY);
        }
        if (!was.due().equals(is.due())) {
            aspects.add(DEADLINES);
        }
        return aspects;
    }

    private static Set<String> codes(List<Department> departments) {
        return departments.stream().map(Department::code).collect(Collectors.toSet());
    }
}
