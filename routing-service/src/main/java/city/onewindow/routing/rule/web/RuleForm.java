package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.Faults;
import city.onewindow.house.text.TextRule;
import city.onewindow.routing.rule.model.Dimension;
import city.onewindow.routing.rule.model.WrittenRule;
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

    /** A code for a row that has none yet: the first number that no row has. */
    static String freeId(List<WrittenRule> rules) {
        List<String> taken = rules.stream().map(WrittenRule::id).toList();
        int number = rules.size() + 1;
        while (taken.contains("rule-" + number)) {
            number++;
        }
        return "rule-" + number;
    }

    /** Whether the table has what is asked for: the row, and for a move a place to move it to. */
    static boolean isThere(List<WrittenRule> rules, String what, int row) {
        return switch (what) {
            case "save" -> row >= 0 && row <= rules.size();
            case "up" -> row > 1 && row <= rules.size();
            case "down" -> row >= 1 && row < rules.size();
            default -> row >= 1 && row <= rules.size();
        };
    }

    /** Where a saved row shall stand; 0 where nothing is said of it, or there is no such place: that is noted. */
    static int place(MultiValueMap<String, String> sent, int row, List<WrittenRule> rules, Faults faults) {
        String typed = one(sent, "place");
        int last = rules.size() + (row == 0 ? 1 : 0);
        if (typed.isEmpty()) {
            return 0;
        }
        if (typed.matches("[1-9][0-9]{0,5}") && Integer.parseInt(typed) <= last) {
            return Integer.parseInt(typed);
        }
        faults.note("/place", "rules-place", "" + last);
        return 0;
    }

    /** Changed in place. @param row that is there; 0 to save a new one @param place to move it to, 0 where it stays */
    static List<WrittenRule> changed(List<WrittenRule> rules, String what, int row, int place, WrittenRule typed) {
        int at = row - 1;
        return switch (what) {
            case "save" -> {
                List<WrittenRule> others = row > 0 ? without(rules, at) : rules;
                int stays = row > 0 ? at : rules.size();
                yield concat(others, place > 0 ? place - 1 : stays, typed);
            }
            case "up" -> swapped(rules, at, at - 1);
            case "down" -> swapped(rules, at, at + 1);
            case "copy" -> concat(rules, at + 1, under(freeId(rules), rules.get(at)));
            case "remove" -> without(rules, at);
            default -> throw new IllegalArgumentException("nothing is called " + what);
        };
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

    private static WrittenRule under(String id, WrittenRule rule) {
        return new WrittenRule(
                id,
                rule.zh(),
                rule.en(),
                rule.enabled(),
                rule.codes(),
                rule.where(),
                rule.any(),
                rule.all(),
                rule.none(),
                rule.lead(),
                rule.assists(),
                rule.priority(),
                rule.acknowledge(),
                rule.reply());
    }
}
