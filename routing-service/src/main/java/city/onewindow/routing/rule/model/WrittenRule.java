package city.onewindow.routing.rule.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row as somebody wrote it; nothing is known to be right, what was not said is empty.
 *
 * @param enabled {@code true}, {@code false}, or empty for {@code true}
 * @param codes by the code of the dimension, in the order of the dimensions, so that it reads the same wherever it was
 *     written; what is none stands behind
 * @param where as {@link WordCondition.Where#code()}, empty for anywhere
 * @param lead code of a department, or {@value #TRIAGE}
 * @param priority as it travels
 * @param acknowledge working days
 * @param reply working days
 */
public record WrittenRule(
        String id,
        String zh,
        String en,
        String enabled,
        Map<String, List<String>> codes,
        String where,
        List<String> any,
        List<String> all,
        List<String> none,
        String lead,
        List<String> assists,
        String priority,
        String acknowledge,
        String reply) {
    /** Stands for the lead where a dispatcher decides; no code looks like it. */
    public static final String TRIAGE = "(triage)";

    public WrittenRule {
        codes = inOrder(codes);
        any = List.copyOf(any);
        all = List.copyOf(all);
        none = List.copyOf(none);
        assists = List.copyOf(assists);
    }

    private static Map<String, List<String>> inOrder(Map<String, List<String>> codes) {
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        codes.keySet().stream()
                .sorted(Comparator.comparingInt(WrittenRule::place))
                .filter(dimension -> !codes.getOrDefault(dimension, List.of()).isEmpty())
                .forEachOrdered(
                        dimension -> ordered.put(dimension, List.copyOf(codes.getOrDefault(dimension, List.of()))));
        return Collections.unmodifiableMap(ordered);
    }

    private static int place(String dimension) {
        return Dimension.of(dimension).map(Dimension::ordinal).orElse(Integer.MAX_VALUE);
    }

    /** As it would be written; reading that again gives the same rule. */
    public static WrittenRule of(Rule rule) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        rule.conditions().codes().forEach((dimension, any) -> codes.put(dimension.code(), any));
        WordCondition words = rule.conditions().words();
        return switch (rule.result()) {
            case Result.ToTriage triage -> row(rule, codes, words, TRIAGE, List.of(), "", "", "");
            case Result.Assign to ->
                row(
                        rule,
                        codes,
                        words,
                        to.lead(),
                        to.assists(),
                        to.priority() == null ? "" : Asked.word(to.priority()),
                        to.acknowledge() == null ? "" : to.acknowledge().toString(),
                        to.reply() == null ? "" : to.reply().toString());
        };
    }

    private static WrittenRule row(
            Rule rule,
            Map<String, List<String>> codes,
            @Nullable WordCondition words,
            String lead,
            List<String> assists,
            String priority,
            String acknowledge,
            String reply) {
        return new WrittenRule(
                rule.id(),
                rule.zh(),
                rule.en() == null ? "" : rule.en(),
                "" + rule.enabled(),
                codes,
                words == null ? "" : words.where().code(),
                words == null ? List.of() : words.any(),
                words == null ? List.of() : words.all(),
                words == null ? List.of() : words.none(),
                lead,
                assists,
                priority,
                acknowledge,
                reply);
    }

    /** The same, asking for these codes and to others. */
    WrittenRule with(Map<String, List<String>> codes, String lead, List<String> assists) {
        return new WrittenRule(
                id, zh, en, enabled, codes, where, any, all, none, lead, assists, priority, acknowledge, reply);
    }

    /** The same under another id. */
    public WrittenRule under(String id) {
        return new WrittenRule(
                id, zh, en, enabled, codes, where, any, all, none, lead, assists, priority, acknowledge, reply);
    }

    /** The same, passed over. */
    public WrittenRule off() {
        return new WrittenRule(
                id, zh, en, "false", codes, where, any, all, none, lead, assists, priority, acknowledge, reply);
    }

    public long characters() {
        return texts().mapToLong(String::length).sum();
    }

    /** Where it is kept, about: no character takes more than three, and each text has a key and a length beside it. */
    long bytes() {
        return texts().mapToLong(text -> 3L * text.length() + 20).sum();
    }

    private Stream<String> texts() {
        return Stream.of(
                        Stream.of(id, zh, en, enabled, where, lead, priority, acknowledge, reply),
                        codes.keySet().stream(),
                        codes.values().stream().flatMap(List::stream),
                        any.stream(),
                        all.stream(),
                        none.stream(),
                        assists.stream())
                .flatMap(each -> each);
    }
}
