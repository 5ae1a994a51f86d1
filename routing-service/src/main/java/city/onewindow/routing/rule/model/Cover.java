package city.onewindow.routing.rule.model;

import city.onewindow.routing.rule.model.WordCondition.Where;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * How the conditions of two rules lie to each other. Judged from what they say, not from what may be said of it: where it
 * answers yes to "covers" or "never meet" that is so; two rules may cover or miss each other in ways that it does not see.
 */
final class Cover {
    private Cover() {}

    /** Whether whatever the narrow one matches the wide one matches too. */
    static boolean covers(Folded wide, Folded narrow) {
        for (Dimension dimension : Dimension.values()) {
            List<String> allowed = wide.rule().conditions().in(dimension);
            List<String> asked = narrow.rule().conditions().in(dimension);
            if (!allowed.isEmpty() && (asked.isEmpty() || !allowed.containsAll(asked))) {
                return false;
            }
        }
        return coversWords(wide, narrow);
    }

    /** The same of their words alone. */
    static boolean coversWords(Folded wide, Folded narrow) {
        return !wide.asks() || narrow.asks() && coversWhatIsAsked(wide, narrow);
    }

    private static boolean coversWhatIsAsked(Folded wide, Folded narrow) {
        boolean present = wide.where() == narrow.where() || wide.where() == Where.ANYWHERE;
        boolean absent = wide.where() == narrow.where() || narrow.where() == Where.ANYWHERE;
        if (!present && !(wide.any().isEmpty() && wide.all().isEmpty())
                || !absent && !wide.none().isEmpty()) {
            return false;
        }
        return (wide.any().isEmpty()
                        || brings(narrow, said -> wide.any().stream().anyMatch(asked -> Folded.holds(said, asked))))
                && wide.all().stream().allMatch(asked -> brings(narrow, said -> Folded.holds(said, asked)))
                && wide.none().stream()
                        .allMatch(forbidden ->
                                narrow.none().stream().anyMatch(lacking -> Folded.holds(forbidden, lacking)));
    }

    /** Whether a text that the rule matches has what is wanted. */
    private static boolean brings(Folded rule, Predicate<String> wanted) {
        return rule.all().stream().anyMatch(wanted)
                || !rule.any().isEmpty() && rule.any().stream().allMatch(wanted);
    }

    /** Whether no issue can match both. */
    static boolean neverMeet(Folded some, Folded other) {
        for (Dimension dimension : Dimension.values()) {
            List<String> here = some.rule().conditions().in(dimension);
            List<String> there = other.rule().conditions().in(dimension);
            if (!here.isEmpty() && !there.isEmpty() && Collections.disjoint(here, there)) {
                return true;
            }
        }
        return forbids(some, other) || forbids(other, some);
    }

    /** Whether one forbids what the other cannot do without. */
    static boolean forbids(Folded some, Folded other) {
        boolean sees = some.where() == other.where() || some.where() == Where.ANYWHERE;
        return sees && some.none().stream().anyMatch(forbidden -> brings(other, said -> Folded.holds(said, forbidden)));
    }
}
