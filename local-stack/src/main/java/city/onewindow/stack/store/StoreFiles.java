package city.onewindow.stack.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of the store's files: {@code log-N} begins with record N, {@code snapshot-N} holds all up to record N. */
final class StoreFiles {

    private static final String LOG = "log-";
    private static final String SNAPSHOT = "snapshot-";

    private StoreFiles() {}

    static Path segment(Path directory, long first) {
        return directory.resolve(LOG + "%020d".formatted(first));
    }

    static Path snapshot(Path directory, long upTo) {
        return directory.resolve(SNAPSHOT + "%020d".formatted(upTo));
    }

    static Path unfinishedSnapshot(Path directory) {
        return directory.resolve("unfinished-snapshot");
    }

    /** All log files, the oldest first. */
    static List<Path> segments(Path directory) throws IOException {
        return named(directory, LOG);
    }

    static Optional<Path> lastSegment(Path directory) throws IOException {
        return segments(directory).stream().reduce((earlier, later) -> later);
    }

    /** All snapshots, the oldest first. */
    static List<Path> snapshots(Path directory) throws IOException {
        return named(directory, SNAPSHOT);
    }

    static long number(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(name.indexOf('-') + 1));
    }

    private static List<Path> named(Path directory, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches(prefix + "\\d{20}"))
                    .sorted()
                    .toList();
        }
    }

    /** Makes the creation, renaming and deletion of files in a directory durable. */
    static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
