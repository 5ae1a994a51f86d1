package city.onewindow.feedback.indicator.model;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All indicators over one cohort.
 *
 * @param withdrawn issues accepted in the period and withdrawn: counted beside, in no denominator
 * @param duplicates issues accepted in the period that stand as duplicates of others: counted beside, in no denominator
 */
public record Indicators(Map<Indicator, Fraction> fractions, long withdrawn, long duplicates) {
    public Indicators {
        fractions = Collections.unmodifiableMap(new EnumMap<>(fractions));
    }

    /**
     * Computes them; the order of the facts does not matter, and the stream is read once.
     *
     * @param now which deadlines have passed; the same facts and the same moment give the same figures
     */
    public static Indicators of(Stream<IssueFacts> issues, Period period, Filter filter, Instant now) {
        Map<Indicator, Fraction> fractions = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            fractions.put(indicator, indicator.none());
        }
        long[] beside = {0, 0};
        issues.filter(filter::lets).forEach(facts -> {
            if (facts.withdrawn() || facts.duplicate()) {
                Instant acceptedAt = facts.acceptedAt();
                boolean counts = acceptedAt != null && period.contains(acceptedAt);
                // A duplicate that was withdrawn is counted once, as withdrawn.
                beside[facts.withdrawn() ? 0 : 1] += counts ? 1 : 0;
            } else {
                fractions.replaceAll((indicator, fraction) -> indicator.add(fraction, facts, period, now));
            }
        });
        return new Indicators(fractions, beside[0], beside[1]);
    }

    public Fraction of(Indicator indicator) {
        Fraction fraction = fractions.get(indicator);
        return fraction == null ? indicator.none() : fraction;
    }
}
