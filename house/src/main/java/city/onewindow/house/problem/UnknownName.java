package city.onewindow.house.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The fault of a name that is none of those known: it lists them, and says which was meant where one is near. */
public final class UnknownName {
    private UnknownName() {}

    /** Of a field in a body. @param known names, as they are to be listed */
    static FieldFault field(String pointer, String given, List<String> known) {
        return fault("field", pointer, given, known);
    }

    /** 400 for a parameter of the address. @param known names, as they are to be listed */
    public static Problem parameter(String given, List<String> known) {
        String pointer = "#query/" + JsonFaults.shown(given);
        return Problem.of(400, "bad-request").with(fault("parameter", pointer, given, known));
    }

    private static FieldFault fault(String what, String pointer, String given, List<String> known) {
        String shown = JsonFaults.shown(given);
        String all = String.join(", ", known);
        Optional<String> meant = known.stream()
                .filter(name -> Nearness.between(name, given) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt(name -> Nearness.between(name, given)));
        return meant.map(name -> FieldFault.of(pointer, "misspelt-" + what, shown, name, all))
                .orElseGet(() -> FieldFault.of(pointer, "unknown-" + what, shown, all));
    }
}
