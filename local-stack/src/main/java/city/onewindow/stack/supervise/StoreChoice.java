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

    /** One line for a person, in English. */
    String words();

    /** The same in Chinese. */
    String chinese();

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

        @Override
        public String chinese() {
            return "已配置的 MongoDB";
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

        @Override
        public String chinese() {
            return "mongod，单节点副本集（" + binary + "）";
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

        @Override
        public String chinese() {
            return "内嵌存储：供单机、小城市使用，不是 MongoDB";
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
            throw new WrongOptionException(
                    "OneWindow 不代为下载 mongod：请安装 MongoDB 服务器，把 mongod 放到 PATH 上或用 MONGOD 指明，并去掉 --store。",
                    "OneWindow does not download a mongod: install MongoDB's server, put mongod on"
                            + " the PATH or its place in MONGOD, and leave --store away.");
        }
        if (uri != null && !uri.startsWith("mongodb://") && !uri.startsWith("mongodb+srv://")) {
            throw new WrongOptionException(
                    "--store 应写 mongodb://… 或 mongodb+srv://…，给出的是 " + uri,
                    "--store takes mongodb://… or mongodb+srv://…, not " + uri);
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
