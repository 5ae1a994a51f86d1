package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.routing.rule.file.TableFile.Places;
import city.onewindow.routing.rule.model.RuleFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A fault or warning of a table, in the reader's words.
 *
 * @param row from 1; 0 for the whole table
 * @param place line or cell of the file that it was read from, absent where it was read from none
 */
public record FoundBody(
        int row,
        String rule,
        String field,
        String code,
        boolean warning,
        String message,
        String remedy,
        @Nullable String place) {
    /** Where a written rule's component stands in the JSON. */
    private static final Map<String, String> PLACES = Map.of(
            "any", "words/any",
            "all", "words/all",
            "none", "words/none",
            "where", "words/where",
            "lead", "then/lead",
            "assists", "then/assists",
            "priority", "then/priority",
            "acknowledge", "then/acknowledge",
            "reply", "then/reply");

    /** Whose last argument is what somebody may have meant, empty where nothing is near. */
    private static final Set<RuleFault.Kind> GUESSED =
            Set.of(RuleFault.Kind.UNKNOWN_CODE, RuleFault.Kind.UNKNOWN_DEPARTMENT);

    /** Whose arguments are several rows. */
    private static final Set<RuleFault.Kind> LISTED =
            Set.of(RuleFault.Kind.UNREACHABLE_TOGETHER, RuleFault.Kind.OVERLAP);

    private static final List<String> OWN = List.of("id", "zh", "en", "enabled");

    /** For a program: what somebody may have meant by its code, with its name behind. */
    static List<FoundBody> of(
            List<RuleFault> found, MessageSource messages, RuleReader reader, @Nullable Places places) {
        Locale locale = reader.locale();
        return found.stream()
                .map(fault -> {
                    String key = "fault." + fault.kind().code();
                    Object[] arguments = arguments(
                                    in(places, fault), "", code -> beside(code, named(fault, code, reader), reader))
                            .toArray();
                    String message = messages.getMessage(key, arguments, locale);
                    String remedy =
                            messages.getMessage(key + ".remedy", arguments, locale) + off(fault, messages, locale);
                    return of(fault, message, remedy, places == null ? null : places.of(fault.row(), fault.field()));
                })
                .toList();
    }

    /** For a person at the page, who knows names rather than codes, and no field by its name in a file. */
    static List<FoundBody> shown(List<RuleFault> found, MessageSource messages, Locale locale, RuleReader reader) {
        return found.stream()
                .map(fault -> {
                    String key = "fault." + fault.kind().code();
                    Object[] arguments = arguments(
                                    fault, ".page", code -> beside(named(fault, code, reader), code, reader))
                            .toArray();
                    String remedy = messages.getMessage(key + ".remedy.page", arguments, null, locale);
                    String own = remedy != null ? remedy : messages.getMessage(key + ".remedy", arguments, locale);
                    return of(
                            fault,
                            messages.getMessage(key, arguments, locale),
                            own + off(fault, messages, locale),
                            null);
                })
                .toList();
    }

    /** Where its rows have other numbers, by those. */
    private static RuleFault in(@Nullable Places places, RuleFault fault) {
        return places == null ? fault : fault.numbered(places::row);
    }

    private static String off(RuleFault fault, MessageSource messages, Locale locale) {
        return fault.off() ? messages.getMessage("rules.off.harmless", null, locale) : "";
    }

    private static String named(RuleFault fault, String code, RuleReader reader) {
        return fault.kind() == RuleFault.Kind.UNKNOWN_DEPARTMENT ? reader.lead(code) : reader.code(fault.field(), code);
    }

    private static String beside(String some, String other, RuleReader reader) {
        return some.equals(other) ? some : reader.beside(some, other);
    }

    private static FoundBody of(RuleFault fault, String message, String remedy, @Nullable String place) {
        String code = fault.kind().code();
        boolean warning = fault.isWarning();
        return new FoundBody(fault.row(), fault.rule(), fault.field(), code, warning, message, remedy, place);
    }

    /** As the fields of a problem: the pointer leads into the table, the first arguments are the row and its id. */
    public static List<FieldFault> faults(List<RuleFault> found) {
        return faults(found, null);
    }

    /**
     * The same of a table that was sent: only what it does not hold for.
     *
     * @param places in the file that it was read from, absent where it was read from none
     */
    public static List<FieldFault> faults(List<RuleFault> found, @Nullable Places places) {
        return found.stream()
                .filter(fault -> !fault.off())
                .map(fault -> new FieldFault(pointer(fault), fault.kind().code(), arguments(in(places, fault))))
                .toList();
    }

    private static List<Object> arguments(RuleFault fault) {
        return arguments(fault, "", UnaryOperator.identity());
    }

    private static List<Object> arguments(RuleFault fault, String variant, UnaryOperator<String> naming) {
        List<Object> arguments = new ArrayList<>();
        arguments.add("" + fault.row());
        arguments.add(fault.rule());
        arguments.addAll(LISTED.contains(fault.kind()) ? List.of(listed(fault.arguments())) : fault.arguments());
        if (GUESSED.contains(fault.kind())) {
            String near = Stream.of(fault.arguments().getLast().split(", "))
                    .filter(code -> !code.isEmpty())
                    .map(naming)
                    .collect(Collectors.joining(", "));
            arguments.set(
                    arguments.size() - 1,
                    new DefaultMessageSourceResolvable(
                            new String[] {near.isEmpty() ? "rules.near.none" + variant : "rules.near"},
                            new Object[] {near}));
        }
        return arguments;
    }

    /** Rows with their ids, in one line. */
    private static String listed(List<String> rows) {
        return IntStream.range(0, rows.size() / 2)
                .mapToObj(each -> rows.get(2 * each) + " (" + rows.get(2 * each + 1) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String pointer(RuleFault fault) {
        if (fault.row() == 0) {
            return fault.field().isEmpty() ? "" : "/" + fault.field();
        }
        String row = "/rules/" + (fault.row() - 1);
        if (fault.field().isEmpty()) {
            return row;
        }
        String place = OWN.contains(fault.field())
                ? fault.field()
                : PLACES.getOrDefault(
                        fault.field(),
                        "when/" + fault.field().replace("~", "~0").replace("/", "~1"));
        return row + "/" + place;
    }
}
