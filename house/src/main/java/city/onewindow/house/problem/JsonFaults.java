package city.onewindow.house.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body that could not be read: where, and what would have been right. */
public final class JsonFaults {
    /** The problem behind what Spring threw. */
    Problem problem(HttpMessageNotReadableException unreadable) {
        if (BodyLimit.isExceeded(unreadable)) {
            return Problem.of(413, "too-large", BodyLimit.LARGEST_BYTES / 1024);
        }
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException jackson) {
                return problem(jackson);
            }
        }
        return new Problem("malformed", 400, List.of(), List.of(FieldFault.of("", "missing")));
    }

    /** The problem behind what Jackson threw. */
    public Problem problem(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                one(pointer(unknown), "unknown-field", String.valueOf(unknown.getPropertyName()), known(unknown));
            case InvalidFormatException format -> one(pointer(format), "form", allowed(format));
            case MismatchedInputException mismatch -> one(pointer(mismatch), "type", type(mismatch));
            case StreamConstraintsException limits -> malformed("too-deep-or-long", limits);
            case StreamReadException syntax -> malformed("json-syntax", syntax);
            case DatabindException other -> one(pointer(other), "type", "");
            default -> malformed("json-syntax", e);
        };
    }

    private static Problem one(String pointer, String code, Object... arguments) {
        return new Problem("malformed", 400, List.of(), List.of(FieldFault.of(pointer, code, arguments)));
    }

    private static Problem malformed(String code, JacksonException e) {
        var location = e.getLocation();
        int line = location == null ? 1 : Math.max(1, location.getLineNr());
        int column = location == null ? 1 : Math.max(1, location.getColumnNr());
        return one("", code, line, column);
    }

    private static String pointer(DatabindException e) {
        return e.getPath().stream()
                .map(reference -> "/"
                        + (reference.getPropertyName() != null
                                ? reference.getPropertyName().replace("~", "~0").replace("/", "~1")
                                : reference.getIndex()))
                .collect(Collectors.joining());
    }

    private static String known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds() == null
                ? ""
                : e.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String allowed(InvalidFormatException e) {
        Class<?> target = e.getTargetType();
        if (target == null || !target.isEnum()) {
            return target == null ? "" : target.getSimpleName();
        }
        return java.util.Arrays.stream(target.getFields())
                .filter(java.lang.reflect.Field::isEnumConstant)
                .map(field -> {
                    var name = field.getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class);
                    return name == null ? field.getName() : name.value();
                })
                .collect(Collectors.joining(", "));
    }

    private static String type(MismatchedInputException e) {
        Class<?> target = e.getTargetType();
        if (target == null) {
            return "";
        }
        return target == String.class
                ? "text"
                : java.util.Collection.class.isAssignableFrom(target)
                        ? "list"
                        : target.isRecord() ? "object" : target.getSimpleName();
    }
}
