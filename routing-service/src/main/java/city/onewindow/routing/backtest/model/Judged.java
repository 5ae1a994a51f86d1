package city.onewindow.routing.backtest.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One issue, before and after.
 *
 * @param changed in what the outcomes differ, empty where they do not
 */
public record Judged(PastIssue issue, Outcome before, Outcome after, Set<Aspect> changed) {
    public Judged {
        Set<Aspect> copy = EnumSet.noneOf(Aspect.class);
        copy.addAll(changed);
        changed = Collections.unmodifiableSet(copy);
    }

    static Judged of(PastIssue issue, Outcome before, Outcome after) {
        return new Judged(issue, before, after, Aspect.between(before, after));
    }

    public boolean differs() {
        return !changed.isEmpty();
    }

    public Verdict verdict() {
        return Verdict.of(before, after, issue.answeredBy());
    }
}
