package city.onewindow.routing.rule.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes one table another, by the ids of their rows, in the order of the new one.
 *
 * @param otherwise whether what no rule matches goes elsewhere
 * @param moved rows that stand in another order to those that both have
 */
public record TableDiff(
        boolean otherwise, List<String> added, List<String> removed, List<Changed> changed, List<String> moved) {
    /** A row that both have. @param fields the written components and dimensions that differ */
    public record Changed(String rule, List<String> fields) {}

    /** From the one to the other. */
    public static TableDiff of(WrittenTable before, WrittenTable after) {
        Map<String, WrittenRule> old = byId(before);
        Map<String, WrittenRule> fresh = byId(after);
        List<Changed> changed = new ArrayList<>();
        fresh.forEach((id, rule) -> {
            WrittenRule was = old.get(id);
            List<String> fields = was == null ? List.of() : fields(was, rule);
            if (!fields.isEmpty()) {
                changed.add(new Changed(id, fields));
            }
        });
        return new TableDiff(
                !before.otherwise().equals(after.otherwise()),
                without(fresh.keySet(), old.keySet()),
                without(old.keySet(), fresh.keySet()),
                changed,
                moved(common(old.keySet(), fresh.keySet()), common(fresh.keySet(), old.keySet())));
    }

    private static Map<String, WrittenRule> byId(WrittenTable table) {
        Map<String, WrittenRule> rules = new LinkedHashMap<>();
        table.rules().forEach(rule -> rules.putIfAbsent(rule.id(), rule));
        return rules;
    }

    private static List<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(id -> !others.contains(id)).toList();
    }

    private static List<String> common(Set<String> order, Set<String> others) {
        return order.stream().filter(others::contains).toList();
    }

    /** Those outside of what keeps its order: a row taken out and put elsewhere is one move, however many it passed. */
    private static List<String> moved(List<String> before, List<String> after) {
        Map<String, Integer> places = new LinkedHashMap<>();
        before.forEach(id -> places.put(id, places.size()));
        int[] order = after.stream()
                .mapToInt(id -> Objects.requireNonNull(places.get(id)))
                .toArray();
        Set<Integer> kept = longestRising(order);
        List<String> moved = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            if (!kept.contains(i)) {
                moved.add(after.get(i));
            }
        }
        return moved;
    }

    private static Set<Integer> longestRising(int[] order) {
        int[] tails = new int[order.length];
        int[] previous = new int[order.length];
        int length = 0;
        for (int i = 0; i < order.length; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (order[tails[middle]] < order[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        Set<Integer> kept = new HashSet<>();
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
            kept.add(i);
        }
        return kept;
    }

    private static List<String> fields(WrittenRule was, WrittenRule is) {
        List<String> fields = new ArrayList<>();
        note(fields, "name", was.zh() + "\n" + was.en(), is.zh() + "\n" + is.en());
        note(fields, "enabled", enabled(was), enabled(is));
        for (Dimension dimension : Dimension.values()) {
            note(
                    fields,
                    dimension.code(),
                    was.codes().get(dimension.code()),
                    is.codes().get(dimension.code()));
        }
        note(
                fields,
                "words",
                List.of(was.where(), was.any(), was.all(), was.none()),
                List.of(is.where(), is.any(), is.all(), is.none()));
        note(fields, "lead", was.lead(), is.lead());
        note(fields, "assists", was.assists(), is.assists());
        note(fields, "priority", was.priority(), is.priority());
        note(fields, "acknowledge", was.acknowledge(), is.acknowledge());
        note(fields, "reply", was.reply(), is.reply());
        return fields;
    }

    private static String enabled(WrittenRule rule) {
        return rule.enabled().isEmpty() ? "true" : rule.enabled();
    }

    private static void note(List<String> fields, String field, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            fields.add(field);
        }
    }
}
