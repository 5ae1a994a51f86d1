package city.onewindow.intake.issue.model;

import java.util.List;

/**
 * What is wrong with a submission's field.
 *
 * @param pointer RFC 6901
 * @param code stable
 */
public record Fault(String pointer, String code, List<Object> arguments) {
    public Fault {
        arguments = List.copyOf(arguments);
    }

    static Fault of(String pointer, String code, Object... arguments) {
        return new Fault(pointer, code, List.of(arguments));
    }
}
