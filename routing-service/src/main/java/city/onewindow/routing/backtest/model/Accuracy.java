package city.onewindow.routing.backtest.model;

import city.onewindow.contracts.issue.Department;
import city.onewindow.routing.backtest.model.Outcome.Assigned;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * 首派与最终答复一致率: how many went at once to the department that answered in the end. The indicator 首派准确率 is another
 * figure: never re-dispatched to another lead ÷ dispatched.
 *
 * @param right among those
 * @param answered issues that went to a department at once and were answered since
 */
public record Accuracy(long right, long answered) {
    static final Accuracy NONE = new Accuracy(0, 0);

    /** Between 0 and 1; empty where there is nothing to divide by. */
    public OptionalDouble ratio() {
        return answered == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / answered);
    }

    /** With one issue more, where that tells anything: it went to a department, and somebody answered. */
    Accuracy and(Outcome outcome, @Nullable Department answeredBy) {
        return outcome instanceof Assigned assigned && answeredBy != null
                ? and(Verdict.isRight(assigned, answeredBy))
                : this;
    }

    private Accuracy and(boolean isRight) {
        return new Accuracy(right + (isRight ? 1 : 0), answered + 1);
    }
}
