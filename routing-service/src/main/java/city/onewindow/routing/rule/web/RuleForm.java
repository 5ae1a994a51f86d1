package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.Faults;
import city.onewindow.house.text.TextRule;
import city.onewindow.routing.rule.model.Dimension;
import city.onewindow.routing.rule.model.WrittenRule;
import city.onewindow.routing.rule.model.WrittenTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** A row as a page's form sends it; nothing is known to be right. */
final class RuleForm {
    /** As a fresh row begins. */
    static WrittenRule fresh(String id) {
        return new WrittenRule(
                id, "", "", "true", Map.of(), "anywhere", List.of(), List.of(), List.of(), "", List.of(), "", "", "");
    }

    private RuleForm() {}

    static WrittenRule rule(MultiValueMap<String, String> sent) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            codes.put(dimension.code(), each(sent, "c-" + dimension.code()));
        }
        List<String> any = lines(sent, "any");
        List<String> all = lines(sent, "all");
        List<String> none = lines(sent, "none");
        boolean asks = !any.isEmpty() || !all.isEmpty() || !none.isEmpty();
        return new WrittenRule(
                one(sent, "id"),
                one(sent, "zh"),
                one(sent, "en"),
                "" + one(sent, "enabled").equals("true"),
                codes,
                asks ? one(sent, "where") : "",
                any,
                all,
                none,
                one(sent, "lead"),
                each(sent, "assists"),
                one(sent, "priority"),
                one(sent, "acknowledge"),
                one(sent, "reply"));
    }

    static String one(MultiValueMap<String, String> sent, String name) {
        return TextRule.normal(sent.getFirst(name));
    }

    private static List<String> each(MultiValueMap<String, String> sent, String name) {
        List<String> values = sent.get(name);
        return values == null
                ? List.of()
                : values.stream()
                        .filter(Objects::nonNull)
                        .map(TextRule::normal)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    /** One phrase a line. */
    private static List<String> lines(MultiValueMap<String, String> sent, String name) {
        return each(sent, name).stream()
                .flatMap(text -> Stream.of(text.split("\n", -1)))
                .map(TextRule::normal)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Whether the table has what is asked for: the row, and for a move a place to move it to. */
    static boolean isThere(List<WrittenRule> rules, String what, int row) {
        return switch (what) {
            case "up" -> row > 1 && row <= rules.size();
            case "down" -> row >= 1 && row < rules.size();
            default -> row >= 1 && row <= rules.size();
        };
    }

    /** Where a saved row shall stand; 0 where it stays as the page showed it, or there is no such place: that is noted. */
    static int place(MultiValueMap<String, String> sent, int row, List<WrittenRule> rules, Faults faults) {
        String typed = one(sent, "place");
        int last = rules.size() + (row == 0 ? 1 : 0);
        if (typed.isEmpty() || typed.equals(sent.getFirst("placed"))) {
            return 0;
        }
        if (typed.matches("[1-9][0-9]{0,5}") && Integer.parseInt(typed) <= last) {
            return Integer.parseInt(typed);
        }
        faults.note("/place", "rules-place", "" + last);
        return 0;
    }

    /** With one row changed. @param row that is there */
    static List<WrittenRule> changed(List<WrittenRule> rules, String what, int row) {
        int at = row - 1;
        return switch (what) {
            case "up" -> swapped(rules, at, at - 1);
            case "down" -> swapped(rules, at, at + 1);
            case "copy" -> concat(rules, at + 1, rules.get(at).under(WrittenTable.freeId(rules)));
            case "remove" -> without(rules, at);
            default -> throw new IllegalArgumentException("nothing is called " + what);
        };
    }

    /** As if it were saved. @param row that it stands for, 0 for a new one */
    static List<WrittenRule> with(List<WrittenRule> rules, int row, WrittenRule typed) {
        return row > 0 ? concat(without(rules, row - 1), row - 1, typed) : concat(rules, rules.size(), typed);
    }

    private static List<WrittenRule> without(List<WrittenRule> rules, int at) {
        List<WrittenRule> rows = new ArrayList<>(rules);
        rows.remove(at);
        return List.copyOf(rows);
    }

    private static List<WrittenRule> concat(List<WrittenRule> rules, int at, WrittenRule rule) {
        List<WrittenRule> rows = new ArrayList<>(rules);
        rows.add(at, rule);
        return List.copyOf(rows);
    }

    private static List<WrittenRule> swapped(List<WrittenRule> rules, int some, int other) {
        List<WrittenRule> rows = new ArrayList<>(rules);
        Collections.swap(rows, some, other);
        return List.copyOf(rows);
    }
}
