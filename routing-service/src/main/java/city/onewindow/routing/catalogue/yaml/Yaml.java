package city.onewindow.routing.catalogue.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node of the text with where it stands, nothing yet known of its meaning. */
sealed interface Yaml {
    /** Keys from the top, with slashes. */
    String path();

    /** From 1. */
    int line();

    /** Keys in the order of the text, each once. */
    record Mapping(String path, int line, Map<String, Yaml> entries) implements Yaml {
        public Mapping {
            entries = new LinkedHashMap<>(entries);
        }
    }

    /** Items in order. */
    record Sequence(String path, int line, List<Yaml> items) implements Yaml {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** A value as it was written, without quotes; empty where nothing stands. */
    record Scalar(String path, int line, String text) implements Yaml {}
}
