package city.onewindow.contracts.issue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The published records as reflection sees them: what the documents about them are checked against. */
final class Shapes {
    private Shapes() {}

    /** Every record that travels: the events and all that they hold. */
    static Set<Class<?>> records() {
        return reached().stream().filter(Class::isRecord).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every enumeration that travels. */
    static Set<Class<?>> enums() {
        return reached().stream().filter(Class::isEnum).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What a list holds, or the component's own type. */
    static Class<?> element(RecordComponent component) {
        Type type = component.getGenericType();
        return type instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    static String wireName(Enum<?> value) {
        try {
            JsonProperty name = value.getDeclaringClass().getField(value.name()).getAnnotation(JsonProperty.class);
            return name == null ? "" : name.value();
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<Class<?>> reached() {
        Set<Class<?>> reached = new LinkedHashSet<>();
        Arrays.stream(EventType.values()).map(EventType::record).forEach(type -> follow(type, reached));
        return reached;
    }

    private static void follow(Class<?> type, Set<Class<?>> reached) {
        if (reached.add(type) && type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                follow(element(component), reached);
            }
        }
    }
}
