package city.onewindow.feedback.indicator.model;

import java.util.OptionalDouble;

/**
 * Numerator and denominator, always shown.
 *
 * @param measured whether the events that it counts exist yet; where not, it shows “–”
 */
public record Fraction(long numerator, long denominator, boolean measured) {
    /** The events that it would count do not exist yet. */
    public static final Fraction NOT_YET = new Fraction(0, 0, false);

    /** Between 0 and 1; empty where there is nothing to divide by. */
    public OptionalDouble ratio() {
        return measured && denominator > 0
                ? OptionalDouble.of((double) numerator / denominator)
                : OptionalDouble.empty();
    }

    /** One fraction more. */
    Fraction and(boolean inDenominator, boolean inNumerator) {
        return new Fraction(
                numerator + (inDenominator && inNumerator ? 1 : 0), denominator + (inDenominator ? 1 : 0), measured);
    }

    static final Fraction ZERO = new Fraction(0, 0, true);
}
