package city.onewindow.stack.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which data the stacks of a checkout lie on, wherever that is: under {@code .onewindow/running} a file for each, named by
 * its supervisor's process. What a supervisor that was killed left there names data on which nothing runs, and is ignored
 * until the next start takes it away.
 */
public final class RunningRecords {
    private RunningRecords() {}

    static void write(Path home, long supervisor, Path data) throws IOException {
        Path directory = Files.createDirectories(directory(home));
        Path file = directory.resolve(Long.toString(supervisor));
        if (Files.exists(file)) {
            return;
        }
        for (Path each : files(home)) {
            if (data(each).flatMap(StackFile::read).isEmpty()) {
                Files.deleteIfExists(each);
            }
        }
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, data.toAbsolutePath().normalize().toString());
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static void remove(Path home, long supervisor) throws IOException {
        Files.deleteIfExists(directory(home).resolve(Long.toString(supervisor)));
    }

    /** The directories that were written down, whether anything runs there now or not. */
    public static List<Path> of(Path home) {
        return files(home).stream()
                .flatMap(file -> data(file).stream())
                .distinct()
                .toList();
    }

    private static List<Path> files(Path home) {
        if (!Files.isDirectory(directory(home))) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory(home))) {
            return all.filter(file -> file.getFileName().toString().matches("[0-9]+"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where its stack has ended meanwhile. */
    private static Optional<Path> data(Path file) {
        try {
            return Optional.of(Path.of(Files.readString(file)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory(Path home) {
        return home.resolve(".onewindow").resolve("running");
    }
}
