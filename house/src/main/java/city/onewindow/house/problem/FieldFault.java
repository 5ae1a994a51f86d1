package city.onewindow.house.problem;

import java.util.List;

/**
 * What is wrong with one field.
 *
 * @param pointer to it, RFC 6901; {@code #header/Name} for a header, {@code #query/name} for a parameter
 * @param code stable; {@code fault.CODE} and {@code fault.CODE.remedy} are its words
 * @param arguments of the words
 */
public record FieldFault(String pointer, String code, List<Object> arguments) {
    public FieldFault {
        arguments = List.copyOf(arguments);
    }

    public static FieldFault of(String pointer, String code, Object... arguments) {
        return new FieldFault(pointer, code, List.of(arguments));
    }

    /** The field's name for a form: the pointer without its slash. */
    public String field() {
        return pointer.startsWith("/") ? pointer.substring(1) : pointer;
    }
}
