package city.onewindow.routing.backtest.model;

import city.onewindow.contracts.issue.Department;
import city.onewindow.routing.backtest.model.Outcome.Assigned;
import city.onewindow.routing.backtest.model.Outcome.Triaged;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a change would have been for the better, judged by who answered in the end. */
public enum Verdict {
    /** Nearer to who answered: to that department at once, or to a dispatcher instead of to a wrong one. */
    BETTER,
    /** Further from who answered. */
    WORSE,
    /** As near as before. */
    SAME,
    /** Nobody has answered, so nobody knows. */
    OPEN;

    /** Stable, for clients. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Verdict of(Outcome before, Outcome after, @Nullable Department answeredBy) {
        if (answeredBy == null) {
            return OPEN;
        }
        int rise = nearness(after, answeredBy) - nearness(before, answeredBy);
        return rise > 0 ? BETTER : rise < 0 ? WORSE : SAME;
    }

    private static int nearness(Outcome outcome, Department answeredBy) {
        return switch (outcome) {
            case Assigned assigned -> isRight(assigned, answeredBy) ? 2 : 0;
            case Triaged triaged -> 1;
        };
    }

    static boolean isRight(Assigned assigned, Department answeredBy) {
        return assigned.lead().code().equals(answeredBy.code());
    }
}
