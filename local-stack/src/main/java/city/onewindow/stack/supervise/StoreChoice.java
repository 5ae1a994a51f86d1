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
            return "embedded store: one machine, a small city; not MongoDB";
        }
    }

    /**
     * Chooses: what is configured, else a mongod that is there, else the embedded store.
     *
     * @param uri as given on the command line, where it was
     * @throws IllegalArgumentException for a download, which OneWindow leaves to its user
     */
    static StoreChoice from(@Nullable String uri, Map<String, String> environment) {
        if ("download".equals(uri)) {
            throw new IllegalArgumentException(
                    "OneWindow does not download a mongod: install MongoDB's server, put mongod on"
                            + " the PATH or its place in MONGOD, and leave --store away.");
        }
        if (uri != null && !uri.startsWith("mongodb://") && !uri.startsWith("mongodb+srv://")) {
            throw new IllegalArgumentException("--store takes mongodb://… or mongodb+srv://…, not " + uri);
        }
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
