package city.onewindow.routing.rule.model;

import city.onewindow.routing.rule.model.CodeSets.Codes;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether earlier rules take all of a later one between them: each covers it but for the codes of one dimension, and of
 * those takes some; together, all that it asks for there, or all that there are.
 */
final class Together {
    /** By dimension, the codes that none takes yet; without a word where it is not known which there are. */
    private final List<long[]> left = new ArrayList<>();
    /** By dimension, the rules that take some that none before them took. */
    private final List<List<Integer>> taking = new ArrayList<>();

    Together(Codes rule, CodeSets known) {
        for (Dimension dimension : Dimension.values()) {
            long[] asked = rule.sets().get(dimension.ordinal());
            left.add(asked.length > 0 ? asked.clone() : known.all(dimension));
            taking.add(new ArrayList<>());
        }
    }

    /** Whether a rule that lacks codes there alone takes some that none has taken yet. */
    boolean isWorth(int dimension, Codes wide) {
        return dimension >= 0 && isAny(left.get(dimension), wide.sets().get(dimension));
    }

    private static boolean isAny(long[] left, long[] taken) {
        for (int i = 0; i < Math.min(left.length, taken.length); i++) {
            if ((left[i] & taken[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    void take(int dimension, Codes wide, int number) {
        long[] here = left.get(dimension);
        long[] taken = wide.sets().get(dimension);
        for (int i = 0; i < Math.min(here.length, taken.length); i++) {
            here[i] &= ~taken[i];
        }
        taking.get(dimension).add(number);
    }

    /** The rules that together take all; empty where some is left in every dimension. */
    List<Integer> all() {
        for (int i = 0; i < left.size(); i++) {
            if (!taking.get(i).isEmpty() && isEmpty(left.get(i))) {
                return taking.get(i);
            }
        }
        return List.of();
    }

    private static boolean isEmpty(long[] codes) {
        for (long word : codes) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }
}
