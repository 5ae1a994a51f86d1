package city.onewindow.routing.rule.web;

import city.onewindow.house.text.TextRule;
import city.onewindow.routing.rule.model.Dimension;
import city.onewindow.routing.rule.model.WrittenRule;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** Changed in place; what the page offers does not lead out of the table. */
    static List<WrittenRule> changed(List<WrittenRule> rules, String what, int row, WrittenRule typed) {
        WrittenRule[] rows = rules.toArray(WrittenRule[]::new);
        int at = row - 1;
        boolean there = at >= 0 && at < rows.length;
        return switch (what) {
            case "save" -> there ? with(rules, at, typed) : concat(rules, rules.size(), typed);
            case "up" -> there && at > 0 ? swapped(rows, at, at - 1) : rules;
            case "down" -> there && at + 1 < rows.length ? swapped(rows, at, at + 1) : rules;
            case "copy" -> there ? concat(rules, at + 1, under(freeId(rules), rows[at])) : rules;
            case "remove" ->
                there
                        ? Stream.concat(Arrays.stream(rows, 0, at), Arrays.stream(rows, at + 1, rows.length))
                                .toList()
                        : rules;
            default -> rules;
        };
    }

    private static List<WrittenRule> with(List<WrittenRule> rules, int at, WrittenRule rule) {
        List<WrittenRule> rows = new ArrayList<>(rules);
        rows.set(at, rule);
        return List.copyOf(rows);
    }

    private static List<WrittenRule> concat(List<WrittenRule> rules, int at, WrittenRule rule) {
        List<WrittenRule> rows = new ArrayList<>(rules);
        rows.add(at, rule);
        return List.copyOf(rows);
    }

    private static List<WrittenRule> swapped(WrittenRule[] rows, int some, int other) {
        WrittenRule kept = rows[some];
        rows[some] = rows[other];
        rows[other] = kept;
        return List.of(rows);
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
