package city.onewindow.cli;

import city.onewindow.stack.supervise.StackFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data lives: an option that all commands share. Used as a mixin. */
public final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where data, keys and logs live (default: .onewindow/data in the checkout; to look at or end"
                    + " what runs, also a demo's)")
    private @Nullable Path data;

    /** The directory that was named, or the default one. */
    public Path directory() {
        return data == null ? home().resolve(".onewindow").resolve("data") : data.toAbsolutePath();
    }

    /**
     * The directory of what runs: the one that was named, else the default one, else that of the demo begun last.
     * The default one where nothing runs.
     */
    public Path running() {
        if (data != null || StackFile.read(directory()).isPresent()) {
            return directory();
        }
        return demos().stream()
                .filter(each -> StackFile.read(each).isPresent())
                .findFirst()
                .orElse(directory());
    }

    /** The demos' directories, the newest first. */
    private static List<Path> demos() {
        Path demos = home().resolve(".onewindow").resolve("demo");
        if (!Files.isDirectory(demos)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(demos)) {
            return all.filter(Files::isDirectory)
                    .sorted(Comparator.comparingLong(DataOption::age).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In milliseconds; a directory that is gone by now counts as the oldest. */
    private static long age(Path directory) {
        try {
            return Files.getLastModifiedTime(directory).toMillis();
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The checkout whose built services are run. */
    public static Path home() {
        return Path.of(System.getProperty("onewindow.home", "")).toAbsolutePath();
    }
}
