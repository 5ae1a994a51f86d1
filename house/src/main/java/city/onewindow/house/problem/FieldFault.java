package city.onewindow.house.problem;

import java.util.List;

/**
 * What is wrong with one field.
 *
 * @param pointer to it, RFC 6901, empty for the whole body; {@code #header/Name} for a header, {@code #query/name} for a
 *     parameter, {@code #path/name} for a part of the path
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

    /** The field's name: the pointer without its first slash ({@code requester/name}), or the name behind {@code #…/}. */
    public String field() {
        String path = pointer.startsWith("#") ? pointer.substring(Math.max(1, pointer.indexOf('/') + 1)) : pointer;
        String bare = path.startsWith("/") ? path.substring(1) : path;
        return bare.replace("~1", "/").replace("~0", "~");
    }

    /** This fault with the pointer in front: for the parts of a list. */
    public FieldFault under(String parent) {
        return new FieldFault(parent + pointer, code, arguments);
    }
}
