package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.routing.rule.file.TableFile.Places;
import city.onewindow.routing.rule.model.RuleFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

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

    private static final List<String> OWN = List.of("id", "zh", "en", "enabled");

    static List<FoundBody> of(List<RuleFault> found, MessageSource messages, Locale locale, @Nullable Places places) {
        return found.stream()
                .map(fault -> {
                    String code = fault.kind().code();
                    Object[] arguments = arguments(fault).toArray();
                    return new FoundBody(
                            fault.row(),
                            fault.rule(),
                            fault.field(),
                            code,
                            fault.kind().isWarning(),
                            messages.getMessage("fault." + code, arguments, locale),
                            messages.getMessage("fault." + code + ".remedy", arguments, locale),
                            places == null ? null : places.of(fault.row(), fault.field()));
                })
                .toList();
    }

    /** As the fields of a problem: the pointer leads into the table, the first arguments are the row and its id. */
    public static List<FieldFault> faults(List<RuleFault> found) {
        return found.stream()
                .map(fault -> new FieldFault(pointer(fault), fault.kind().code(), arguments(fault)))
                .toList();
    }

    private static List<Object> arguments(RuleFault fault) {
        List<Object> arguments = new ArrayList<>();
        arguments.add("" + fault.row());
        arguments.add(fault.rule());
        arguments.addAll(fault.arguments());
        return arguments;
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
