package city.onewindow.routing.rule.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For each code the rules that it leaves, one bit a rule. */
final class CodeIndex {
    private final int blocks;
    private final long[] all;
    private final List<Column> columns = new ArrayList<>();

    CodeIndex(List<Rule> rules) {
        blocks = (rules.size() + 63) / 64;
        all = new long[blocks];
        for (int i = 0; i < rules.size(); i++) {
            set(all, i);
        }
        for (Dimension dimension : Dimension.values()) {
            if (rules.stream().anyMatch(rule -> !rule.conditions().in(dimension).isEmpty())) {
                columns.add(column(dimension, rules));
            }
        }
    }

    private Column column(Dimension dimension, List<Rule> rules) {
        long[] any = new long[blocks];
        Map<String, long[]> asking = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            List<String> codes = rules.get(i).conditions().in(dimension);
            if (codes.isEmpty()) {
                set(any, i);
            }
            for (String code : codes) {
                set(asking.computeIfAbsent(code, fresh -> new long[blocks]), i);
            }
        }
        asking.values().forEach(bits -> {
            for (int block = 0; block < blocks; block++) {
                bits[block] |= any[block];
            }
        });
        return new Column(dimension, any, asking);
    }

    static void set(long[] bits, int at) {
        bits[at >> 6] |= 1L << at;
    }

    int blocks() {
        return blocks;
    }

    /** What the code leaves in each column. */
    long[][] masks(Asked asked) {
        long[][] masks = new long[columns.size()][];
        for (int i = 0; i < masks.length; i++) {
            Column column = columns.get(i);
            masks[i] = column.asking.getOrDefault(asked.in(column.dimension), column.any);
        }
        return masks;
    }

    /** The rules of a block of 64 that every column leaves. */
    long left(long[][] masks, int block) {
        long left = all[block];
        for (long[] mask : masks) {
            left &= mask[block];
        }
        return left;
    }

    private static final class Column {
        private final Dimension dimension;
        /** Rules that ask for no code here. */
        private final long[] any;
        /** Those, and the ones that ask for the code. */
        private final Map<String, long[]> asking;

        Column(Dimension dimension, long[] any, Map<String, long[]> asking) {
            this.dimension = dimension;
            this.any = any;
            this.asking = asking;
        }
    }
}
