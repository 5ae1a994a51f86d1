package city.onewindow.contracts.issue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The golden files: {@code golden/<type>/full.json} and {@code least.json} are what is written today, each other file of
 * the folder what was written once. A file that was released is never changed and never removed: when a type gains an
 * optional field, the former {@code full.json} stays under another name.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** The bytes that travel: the file without its closing line end. */
    static byte[] bytes(Path file) {
        try {
            byte[] all = Files.readAllBytes(file);
            return all.length > 0 && all[all.length - 1] == '\n' ? Arrays.copyOf(all, all.length - 1) : all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path full(EventType type) {
        return folder(type).resolve("full.json");
    }

    static Path least(EventType type) {
        return folder(type).resolve("least.json");
    }

    static List<Path> all(EventType type) {
        return list(folder(type));
    }

    static List<String> types() {
        return list(FOLDER).stream()
                .map(Path::getFileName)
                .map(Path::toString)
                .sorted()
                .toList();
    }

    private static Path folder(EventType type) {
        return FOLDER.resolve(type.typeName());
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
