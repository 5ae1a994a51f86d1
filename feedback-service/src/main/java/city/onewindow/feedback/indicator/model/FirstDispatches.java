package city.onewindow.feedback.indicator.model;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 首派准确率 by what placed the issues first: never re-dispatched to another lead ÷ dispatched, as {@link
 * Indicator#FIRST_DISPATCH} has it over all.
 *
 * @param groups per question, by its codes in their order
 * @param names of what was found
 */
public record FirstDispatches(Map<Question, Map<String, Fraction>> groups, Names names) {
    public FirstDispatches {
        Map<Question, Map<String, Fraction>> copy = new EnumMap<>(Question.class);
        groups.forEach(
                (question, fractions) -> copy.put(question, Collections.unmodifiableMap(new TreeMap<>(fractions))));
        groups = Collections.unmodifiableMap(copy);
    }

    /** By what one can ask. */
    public enum Question {
        /** Catalogue, rule, suggestion or dispatcher. */
        BY,
        /** The rule that placed it. */
        RULE,
        /** The version of the model that placed it. */
        MODEL,
        /** The department that had it first. */
        DEPARTMENT;

        /** Stable, for clients. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Nullable
        String key(FirstDispatch first) {
            return switch (this) {
                case BY -> first.by();
                case RULE -> first.rule() == null ? null : first.rule().id();
                case MODEL -> first.model();
                case DEPARTMENT -> first.department().code();
            };
        }
    }

    /** Computes them; the order of the facts does not matter, and the stream is read once. */
    public static FirstDispatches of(Stream<IssueFacts> issues, Period period, Filter filter) {
        Map<Question, Map<String, Fraction>> groups = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            groups.put(question, new TreeMap<>());
        }
        Names names = new Names();
        issues.filter(filter::lets)
                .filter(facts -> !facts.withdrawn() && !facts.duplicate())
                .filter(facts -> facts.dispatchedAt() != null && period.contains(facts.dispatchedAt()))
                .forEach(facts -> {
                    groups.forEach((question, fractions) -> add(question, fractions, facts, period));
                    names.add(facts.first());
                });
        return new FirstDispatches(groups, names);
    }

    private static void add(Question question, Map<String, Fraction> fractions, IssueFacts facts, Period period) {
        FirstDispatch first = facts.first();
        String key = first == null ? null : question.key(first);
        if (key != null) {
            Fraction sum = fractions.getOrDefault(key, Fraction.ZERO);
            fractions.put(key, Indicator.FIRST_DISPATCH.add(sum, facts, period, Instant.MAX));
        }
    }
}
