package city.onewindow.intake.issue.web;

import city.onewindow.house.problem.Kind;
import city.onewindow.intake.issue.model.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object. What is of another type is noted and read as absent; {@code null} is absent.
 *
 * @param pointer to the object, RFC 6901
 * @param faults takes what is wrong
 */
record Fields(JsonNode object, String pointer, Faults faults) {
    /** Notes every field of another name. */
    void allow(String... names) {
        List<String> known = List.of(names);
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                String escaped = name.replace("~", "~0").replace("/", "~1");
                faults.add(pointer + "/" + escaped, "unknown-field", name, String.join(", ", known));
            }
        }
    }

    @Nullable
    String text(String name) {
        JsonNode value = value(name);
        if (value == null || value.isString()) {
            return value == null ? null : value.stringValue();
        }
        faults.add(pointer + "/" + name, "type", Kind.TEXT);
        return null;
    }

    <T> @Nullable T object(String name, Function<Fields, T> reader) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        String at = pointer + "/" + name;
        if (!value.isObject()) {
            faults.add(at, "type", Kind.OBJECT);
            return null;
        }
        return reader.apply(new Fields(value, at, faults));
    }

    /** @param most entries that are looked at; of a longer list the length is at fault, not what is in it */
    <T> @Nullable List<@Nullable T> list(String name, int most, Function<Fields, T> reader) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        String at = pointer + "/" + name;
        if (!value.isArray()) {
            faults.add(at, "type", Kind.LIST);
            return null;
        }
        if (value.size() > most) {
            faults.add(at, "too-many", most);
            return null;
        }
        List<@Nullable T> read = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            JsonNode entry = value.get(i);
            if (!entry.isObject()) {
                faults.add(at + "/" + i, "type", Kind.OBJECT);
            }
            read.add(entry.isObject() ? reader.apply(new Fields(entry, at + "/" + i, faults)) : null);
        }
        return read;
    }

    private @Nullable JsonNode value(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
