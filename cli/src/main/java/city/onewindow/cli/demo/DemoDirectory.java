package city.onewindow.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fresh directory for each run, so that counts are of this run only; what earlier runs left is removed, unless a system
 * has gone on with it since.
 */
public final class DemoDirectory {
    private static final Pattern OURS = Pattern.compile("run-([0-9]+)");
    private static final String KEPT = "kept";

    private DemoDirectory() {}

    /** Where the next run's data shall lie: not made yet, for the run may be refused. */
    static Path fresh(Path home) {
        Path all = home.resolve(".onewindow").resolve("demo");
        try {
            Files.createDirectories(all);
            for (Path old : list(all)) {
                Matcher name = OURS.matcher(String.valueOf(old.getFileName()));
                if (name.matches()
                        && !Files.exists(old.resolve(KEPT))
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    remove(old);
                }
            }
            Path own = all.resolve("run-" + ProcessHandle.current().pid());
            remove(own);
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a directory for the demo in " + all, e);
        }
    }

    /** Whether the next demo removes it. */
    static boolean isPassing(Path data) {
        return OURS.matcher(String.valueOf(data.getFileName())).matches() && !Files.exists(data.resolve(KEPT));
    }

    /** Where that is what a demo left: it is somebody's now, and no demo removes it any more. */
    public static void keep(Path data) {
        if (Files.isDirectory(data) && isPassing(data)) {
            try {
                Files.createFile(data.resolve(KEPT));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot mark %s as kept".formatted(data), e);
            }
        }
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.toList();
        }
    }

    private static void remove(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
