package city.onewindow.house.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with a body that could not be read: where, and what would have been right. */
public final class JsonFaults {
    private static final int SHOWN = 60;
    private static final Set<Class<?>> WHOLE = Set.of(
            byte.class,
            short.class,
            int.class,
            long.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class);

    /** As Jackson names the character that some editors put before a text. */
    private static final String BYTE_ORDER_MARK = "code 65279";

    /** The problem behind what Jackson threw. */
    public Problem problem(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> unknown(unknown);
            case InvalidFormatException format ->
                one(
                        pointer(format),
                        format.getValue() instanceof String ? "form" : "type",
                        named(format.getTargetType()));
            case MismatchedInputException mismatch -> mismatch(mismatch);
            case StreamConstraintsException limits -> limit(limits);
            case InputCoercionException outside -> one(pointer(outside), "type", named(outside.getTargetType()));
            case StreamReadException syntax -> syntax(syntax);
            case DatabindException other -> one(pointer(other), "form", Kind.OTHER);
            default -> malformed("json-syntax", e);
        };
    }

    /** A type as a client knows it: the values of an enumeration, else the kind of JSON. */
    static Object named(@Nullable Class<?> type) {
        if (type == null) {
            return Kind.OTHER;
        }
        if (type.isEnum()) {
            return constants(type);
        }
        if (type == String.class || CharSequence.class.isAssignableFrom(type)) {
            return Kind.TEXT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true | false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            // What every number that is read here may be: days, minutes, versions; a part of all.
            return WHOLE.contains(type) ? "1" : "0.95";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return Kind.LIST;
        }
        return switch (type.getName()) {
            case "java.time.Instant", "java.time.OffsetDateTime" -> "2026-01-31T08:00:00Z";
            case "java.time.LocalDate" -> "2026-01-31";
            case "java.time.ZoneId" -> "Asia/Shanghai";
            case "java.net.URI", "java.net.URL" -> "https://…";
            case "java.util.UUID" -> "UUID";
            default -> type.isRecord() || Map.class.isAssignableFrom(type) ? Kind.OBJECT : Kind.TEXT;
        };
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(java.lang.reflect.Field::isEnumConstant)
                .map(field -> {
                    JsonProperty name = field.getAnnotation(JsonProperty.class);
                    return name == null ? field.getName() : name.value();
                })
                .collect(Collectors.joining(", "));
    }

    private static Problem unknown(UnrecognizedPropertyException e) {
        List<String> known = e.getKnownPropertyIds() == null
                ? List.of()
                : e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
        String given = String.valueOf(e.getPropertyName());
        return Problem.of(400, "malformed").with(UnknownName.field(pointer(e), given, known));
    }

    private static Problem mismatch(MismatchedInputException e) {
        // Jackson tells these apart by its message alone; tests hold it to that.
        String message = String.valueOf(e.getOriginalMessage());
        if (e.getPath().isEmpty() && message.startsWith("No content")) {
            return one("", "no-body");
        }
        if (message.startsWith("Trailing token")) {
            return malformed("trailing", e);
        }
        boolean absent = message.startsWith("Cannot map `null`") || message.startsWith("Missing");
        return absent ? one(pointer(e), "missing") : one(pointer(e), "type", named(e.getTargetType()));
    }

    private static Problem syntax(StreamReadException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("Invalid UTF-8")) {
            long position =
                    e.getLocation() == null ? 1 : Math.max(0, e.getLocation().getByteOffset()) + 1;
            return one("", "encoding", position);
        }
        if (message.contains(BYTE_ORDER_MARK)) {
            return one("", "byte-order-mark");
        }
        if (!message.startsWith("Duplicate")) {
            return malformed("json-syntax", e);
        }
        // What is bound to classes knows the way to the object, the parser also the name in it.
        JsonParser parser = e.processor();
        return malformed("doubled-field", parser == null ? pointer(e) : JsonPlace.of(parser), e);
    }

    /** The same for a body that was read as a tree: of what is too long or too deep, only its text tells the place. */
    public Problem problem(JacksonException e, String text, JsonMapper mapper) {
        return e instanceof StreamConstraintsException limits
                ? limit(limits, JsonPlace.ofFault(text, mapper))
                : problem(e);
    }

    private static Problem limit(StreamConstraintsException e) {
        return limit(e, pointer(e));
    }

    private static Problem limit(StreamConstraintsException e, String pointer) {
        String message = String.valueOf(e.getOriginalMessage());
        if (message.contains("nesting depth")) {
            return one(pointer, "too-deep");
        }
        if (message.contains("String value length")) {
            return one(pointer, "text-too-long");
        }
        return one(pointer, message.contains("Name length") ? "name-too-long" : "number-too-long");
    }

    private static Problem one(String pointer, String code, Object... arguments) {
        return Problem.of(400, "malformed").with(FieldFault.of(pointer, code, arguments));
    }

    private static Problem malformed(String code, JacksonException e) {
        return malformed(code, pointer(e), e);
    }

    private static Problem malformed(String code, String pointer, JacksonException e) {
        var location = e.getLocation();
        int line = location == null ? 1 : Math.max(1, location.getLineNr());
        int column = location == null ? 1 : Math.max(1, location.getColumnNr());
        return one(pointer, code, line, column);
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(reference -> "/"
                        + (reference.getPropertyName() != null
                                ? shown(reference.getPropertyName())
                                        .replace("~", "~0")
                                        .replace("/", "~1")
                                : reference.getIndex()))
                .collect(Collectors.joining());
    }

    /** A client's own name, short and without what does not print, so that it may be said back. */
    static String shown(String name) {
        return name.codePoints()
                .limit(SHOWN)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
