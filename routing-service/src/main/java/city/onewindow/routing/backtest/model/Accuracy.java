package city.onewindow.routing.backtest.model;

import java.util.OptionalDouble;

/**
 * 首派准确率 on the past: how many went at once to the department that answered in the end.
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

    Accuracy and(boolean isRight) {
        return new Accuracy(right + (isRight ? 1 : 0), answered + 1);
    }
}
