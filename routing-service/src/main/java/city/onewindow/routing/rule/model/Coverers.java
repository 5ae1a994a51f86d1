package city.onewindow.routing.rule.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which rules may cover another by their words, found without asking each: one that asks for phrases covers only where one
 * of them stands in a phrase of the other. May name some that do not, never misses one that does.
 */
final class Coverers {
    /** By phrase, the rules that cover nothing in which none of their phrases stands. */
    private final Map<String, int[]> asking = new HashMap<>();
    /** How long those phrases are, by their first two characters, so that few pieces of a phrase are looked up. */
    private final Map<Integer, BitSet> lengths = new HashMap<>();
    /** Rules that ask for no phrase. */
    private final BitSet always = new BitSet();

    void add(int number, Folded rule) {
        List<String> keys = !rule.any().isEmpty()
                ? rule.any()
                : rule.all().stream().limit(1).toList();
        if (keys.isEmpty()) {
            always.set(number);
        }
        for (String key : keys) {
            lengths.computeIfAbsent(start(key, 0), each -> new BitSet()).set(key.length());
            asking.merge(key, new int[] {number}, Coverers::joined);
        }
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** The numbers of those that may, among all that were added. */
    BitSet of(Folded rule) {
        BitSet may = (BitSet) always.clone();
        Stream.concat(rule.any().stream(), rule.all().stream()).forEach(said -> note(said, may));
        return may;
    }

    private void note(String said, BitSet may) {
        for (int at = 0; at < said.length(); at++) {
            note(said, at, start(said, at), may);
            note(said, at, said.charAt(at), may);
        }
    }

    private void note(String said, int at, int start, BitSet may) {
        BitSet known = lengths.get(start);
        if (known == null) {
            return;
        }
        int longest = said.length() - at;
        for (int length = known.nextSetBit(0);
                length >= 0 && length <= longest;
                length = known.nextSetBit(length + 1)) {
            int[] rules = asking.get(said.substring(at, at + length));
            if (rules != null) {
                Arrays.stream(rules).forEach(may::set);
            }
        }
    }

    /** A phrase of one character begins with that alone. */
    private static int start(String text, int at) {
        return at + 1 < text.length() ? text.charAt(at) << 16 | text.charAt(at + 1) : text.charAt(at);
    }
}
