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

/** A fresh directory for each run, so that counts are of this run only; what earlier runs left is removed. */
final class DemoDirectory {
    private static final Pattern OURS = Pattern.compile("run-([0-9]+)");

    private DemoDirectory() {}

    static Path fresh(Path home) {
        Path all = home.resolve(".onewindow").resolve("demo");
        try {
            Files.createDirectories(all);
            for (Path old : list(all)) {
                Matcher name = OURS.matcher(String.valueOf(old.getFileName()));
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    remove(old);
                }
            }
            Path own = all.resolve("run-" + ProcessHandle.current().pid());
            remove(own);
            return Files.createDirectories(own);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a directory for the demo in " + all, e);
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
