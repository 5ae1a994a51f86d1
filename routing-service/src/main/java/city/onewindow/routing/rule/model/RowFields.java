package city.onewindow.routing.rule.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A row field by field, as people change it; in what order one of several stands makes no difference. */
public final class RowFields {
    /** The written components and dimensions, as faults name them, in the order of the form. */
    public static final List<String> ALL = Stream.of(
                    Stream.of("zh", "en", "id"),
                    Arrays.stream(Dimension.values()).map(Dimension::code),
                    Stream.of("any", "all", "none", "where", "lead", "priority", "acknowledge", "reply"),
                    Stream.of("assists", "enabled"))
            .flatMap(each -> each)
            .toList();

    private RowFields() {}

    /** What the row says there; none where it says nothing. */
    public static List<String> values(WrittenRule rule, String field) {
        return switch (field) {
            case "zh" -> said(rule.zh());
            case "en" -> said(rule.en());
            case "id" -> said(rule.id());
            case "any" -> rule.any();
            case "all" -> rule.all();
            case "none" -> rule.none();
            case "where" -> asksForWords(rule) ? said(rule.where().isEmpty() ? "anywhere" : rule.where()) : List.of();
            case "lead" -> said(rule.lead());
            case "priority" -> said(rule.priority());
            case "acknowledge" -> said(rule.acknowledge());
            case "reply" -> said(rule.reply());
            case "assists" -> rule.assists();
            case "enabled" -> said(rule.enabled().isEmpty() ? "true" : rule.enabled());
            default -> rule.codes().getOrDefault(field, List.of());
        };
    }

    static boolean same(WrittenRule some, WrittenRule other, String field) {
        return text(some, field).equals(text(other, field));
    }

    /** The fields in which the two are not the same. */
    public static List<String> differing(WrittenRule some, WrittenRule other) {
        return ALL.stream().filter(field -> !same(some, other, field)).toList();
    }

    /** The same for whatever is the same, and only for that. */
    static String text(WrittenRule rule, String field) {
        return String.join("\0", values(rule, field).stream().sorted().toList());
    }

    private static boolean asksForWords(WrittenRule rule) {
        return !rule.any().isEmpty() || !rule.all().isEmpty() || !rule.none().isEmpty();
    }

    private static List<String> said(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
