package city.onewindow.routing.rule.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The codes that the rules of a table ask for, as bits: the same code is the same bit for all of them. */
final class CodeSets {
    private static final long[] ANY = {};

    private final Map<Dimension, Map<String, Integer>> numbers = new EnumMap<>(Dimension.class);

    /** Of one rule. @param sets by dimension, without a word where any code will do */
    record Codes(List<long[]> sets) {
        /** Whatever codes the narrow one takes are taken here too. */
        static final int NONE = -1;
        /** In more than one dimension it takes codes that are not taken here. */
        static final int SEVERAL = -2;

        /** By its number, the dimension in which the narrow one takes more; {@link #NONE} or {@link #SEVERAL}. */
        int lacking(Codes narrow) {
            int lacking = NONE;
            for (int i = 0; i < sets.size(); i++) {
                long[] wide = sets.get(i);
                long[] asked = narrow.sets.get(i);
                if (wide.length > 0 && (asked.length == 0 || !isWithin(asked, wide))) {
                    if (lacking != NONE) {
                        return SEVERAL;
                    }
                    lacking = i;
                }
            }
            return lacking;
        }

        /** Whether there are codes that both take. */
        boolean meet(Codes other) {
            for (int i = 0; i < sets.size(); i++) {
                long[] here = sets.get(i);
                long[] there = other.sets.get(i);
                if (here.length > 0 && there.length > 0 && !isShared(here, there)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isWithin(long[] asked, long[] wide) {
            for (int i = 0; i < asked.length; i++) {
                if ((asked[i] & ~(i < wide.length ? wide[i] : 0)) != 0) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isShared(long[] here, long[] there) {
            for (int i = 0; i < Math.min(here.length, there.length); i++) {
                if ((here[i] & there[i]) != 0) {
                    return true;
                }
            }
            return false;
        }
    }

    Codes of(Rule rule) {
        List<long[]> sets = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            sets.add(bits(dimension, rule.conditions().in(dimension)));
        }
        return new Codes(sets);
    }

    /** All that an issue can have there, without a word where that is not known. */
    long[] all(Dimension dimension) {
        return bits(dimension, dimension.all());
    }

    private long[] bits(Dimension dimension, Collection<String> codes) {
        Map<String, Integer> known = numbers.computeIfAbsent(dimension, each -> new HashMap<>());
        BitSet bits = new BitSet();
        for (String code : codes) {
            bits.set(known.computeIfAbsent(code, each -> known.size()));
        }
        return bits.isEmpty() ? ANY : bits.toLongArray();
    }
}
