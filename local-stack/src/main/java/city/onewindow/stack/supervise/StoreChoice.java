package city.onewindow.stack.supervise;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which store a local stack uses; named openly wherever a figure or a page depends on it. */
public sealed interface StoreChoice {
    /** {@code configured}, {@code mongod} or {@code embedded}. */
    String kind();

    /** One line for a person. */
    String words();

    /** A MongoDB that runs already. */
    record Configured(String uri) implements StoreChoice {
        @Override
        public String kind() {
            return "configured";
        }

        @Override
        public String words() {
            return "the MongoDB that was configured";
        }
    }

    /** A real mongod, started as a replica set of one. */
    record Mongod(Path binary) implements StoreChoice {
        @Override
        public String kind() {
            return "mongod";
        }

        @Override
        public String words() {
            return "mongod, a replica set of one (" + binary + ")";
        }
    }

    /** The guarded embedded store. */
    record Embedded() implements StoreChoice {
        @Override
        public String kind() {
            return "embedded";
        }

        @Override
        public String words() {
            return "the embedded store: for one machine and a small city; it is not MongoDB";
        }
    }

    /** @param uri as configured, where it was */
    static StoreChoice from(@Nullable String uri, Map<String, String> environment) {
        String configured = uri != null ? uri : environment.get("ONEWINDOW_MONGODB_URI");
        if (configured != null && !configured.isBlank()) {
            return new Configured(configured);
        }
        return mongod(environment).<StoreChoice>map(Mongod::new).orElseGet(Embedded::new);
    }

    private static Optional<Path> mongod(Map<String, String> environment) {
        String named = environment.get("MONGOD");
        Stream<Path> candidates = named != null && !named.isBlank()
                ? Stream.of(Path.of(named))
                : Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(directory -> Path.of(directory, "mongod"));
        return candidates.filter(Files::isExecutable).findFirst();
    }
}
