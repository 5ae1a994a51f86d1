package city.onewindow.routing.assignment.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;

/** The words under which the contracts' values travel, for where we keep or show them ourselves. */
public final class Words {
    private Words() {}

    /** As it travels: {@code partly-solved}. */
    public static String of(Enum<?> value) {
        try {
            JsonProperty name = value.getDeclaringClass().getField(value.name()).getAnnotation(JsonProperty.class);
            return name == null ? value.name() : name.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("an enum without its own constant", e);
        }
    }

    /** The value of that word. @throws IllegalArgumentException where there is none */
    public static <E extends Enum<E>> E value(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> of(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " " + word));
    }

    /** All of them, in order. */
    public static <E extends Enum<E>> List<String> all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
    }
}
