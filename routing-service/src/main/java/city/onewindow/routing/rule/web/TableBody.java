package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.Faults;
import city.onewindow.house.text.TextRule;
import city.onewindow.routing.rule.model.WrittenRule;
import city.onewindow.routing.rule.model.WrittenTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table as JSON, both ways; what is absent was not said. That there are no rules is said by an empty list. */
public record TableBody(
        @Nullable String otherwise, @Nullable List<? extends @Nullable RuleBody> rules) {
    static TableBody of(WrittenTable table) {
        return new TableBody(
                table.otherwise(), table.rules().stream().map(RuleBody::of).toList());
    }

    /** @throws city.onewindow.house.problem.ProblemException 422 where it says nothing of rules, or of one of them */
    public WrittenTable table() {
        Faults faults = new Faults();
        note(faults);
        faults.orThrow();
        return new WrittenTable(
                TextRule.normal(otherwise),
                Objects.requireNonNullElse(rules, List.<RuleBody>of()).stream()
                        .filter(Objects::nonNull)
                        .map(RuleBody::rule)
                        .toList());
    }

    /** Whoever forgot the rules does not mean that there shall be none. */
    void note(Faults faults) {
        if (rules == null) {
            faults.note("/rules", "missing");
            return;
        }
        for (int row = 0; row < rules.size(); row++) {
            if (rules.get(row) == null) {
                faults.note("/rules/" + row, "missing");
            }
        }
    }

    /** A row. @param when codes by dimension @param then where it goes */
    public record RuleBody(
            @Nullable String id,
            @Nullable String zh,
            @Nullable String en,
            @Nullable Boolean enabled,
            @Nullable Map<String, @Nullable List<? extends @Nullable String>> when,
            @Nullable WordsBody words,
            @Nullable ThenBody then) {
        static RuleBody of(WrittenRule rule) {
            WordsBody words =
                    rule.any().isEmpty() && rule.all().isEmpty() && rule.none().isEmpty()
                            ? null
                            : new WordsBody(rule.where(), rule.any(), rule.all(), rule.none());
            return new RuleBody(
                    rule.id(),
                    rule.zh(),
                    rule.en().isEmpty() ? null : rule.en(),
                    !rule.enabled().equals("false"),
                    new LinkedHashMap<>(rule.codes()),
                    words,
                    new ThenBody(
                            rule.lead(),
                            rule.assists(),
                            rule.priority().isEmpty() ? null : rule.priority(),
                            number(rule.acknowledge()),
                            number(rule.reply())));
        }

        /** As it was sent, right or not: what is wrong stands beside it. */
        private static @Nullable Integer number(String text) {
            if (!text.matches("-?[0-9]{1,10}")) {
                return null;
            }
            long number = Long.parseLong(text);
            return number == (int) number ? Integer.valueOf((int) number) : null;
        }

        WrittenRule rule() {
            Map<String, List<String>> codes = new LinkedHashMap<>();
            if (when != null) {
                when.forEach((dimension, any) -> codes.put(dimension, each(any)));
            }
            WordsBody asked = words == null ? new WordsBody(null, null, null, null) : words;
            ThenBody goes = then == null ? new ThenBody(null, null, null, null, null) : then;
            return new WrittenRule(
                    TextRule.normal(id),
                    TextRule.normal(zh),
                    TextRule.normal(en),
                    "" + (enabled == null || enabled),
                    codes,
                    TextRule.normal(asked.where),
                    each(asked.any),
                    each(asked.all),
                    each(asked.none),
                    TextRule.normal(goes.lead),
                    each(goes.assists),
                    TextRule.normal(goes.priority),
                    goes.acknowledge == null ? "" : goes.acknowledge.toString(),
                    goes.reply == null ? "" : goes.reply.toString());
        }

        private static List<String> each(@Nullable List<? extends @Nullable String> texts) {
            return texts == null
                    ? List.of()
                    : texts.stream().map(TextRule::normal).toList();
        }
    }

    /** Words of subject or text. */
    public record WordsBody(
            @Nullable String where,
            @Nullable List<? extends @Nullable String> any,
            @Nullable List<? extends @Nullable String> all,
            @Nullable List<? extends @Nullable String> none) {}

    /** Where it goes; {@code (triage)} as the lead leaves it to a dispatcher. */
    public record ThenBody(
            @Nullable String lead,
            @Nullable List<? extends @Nullable String> assists,
            @Nullable String priority,
            @Nullable Integer acknowledge,
            @Nullable Integer reply) {}
}
