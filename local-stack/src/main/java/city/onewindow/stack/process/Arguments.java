package city.onewindow.stack.process;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command line of {@code --name value} pairs; a name that is not known, or comes twice, is refused. */
public final class Arguments {

    private final Map<String, String> values;

    private Arguments(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException naming the argument that is unknown, repeated or without a value
     */
    public static Arguments read(String[] line, Set<String> known) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < line.length; i += 2) {
            String name = line[i].startsWith("--") ? line[i].substring(2) : line[i];
            if (!line[i].startsWith("--") || !known.contains(name)) {
                throw new IllegalArgumentException("unknown argument " + line[i] + "; known are " + known);
            }
            if (i + 1 == line.length) {
                throw new IllegalArgumentException("--" + name + " needs a value");
            }
            if (values.put(name, line[i + 1]) != null) {
                throw new IllegalArgumentException("--" + name + " is given twice");
            }
        }
        return new Arguments(values);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value of an argument that must be there. */
    public String required(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
    }

    /** A whole number that must be there. */
    public int number(String name) {
        return parse(name, required(name));
    }

    public int number(String name, int otherwise) {
        return text(name).map(value -> parse(name, value)).orElse(otherwise);
    }

    public Path path(String name) {
        return Path.of(required(name));
    }

    private static int parse(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " must be a whole number, not " + value, e);
        }
    }
}
