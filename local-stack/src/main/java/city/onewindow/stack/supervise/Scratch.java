package city.onewindow.stack.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process's directory for temporary files. It is emptied before each of its lives: what was killed took nothing away,
 * and on the machine's own directory for such files that would stay for good.
 */
record Scratch(Path directory) {
    /** Makes it, and empties it. */
    void renew() throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> left = Files.walk(directory)) {
                for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.createDirectories(directory);
    }

    /** What tells a Java process of it. */
    List<String> options() {
        return List.of("-Djava.io.tmpdir=" + directory.toAbsolutePath());
    }
}
