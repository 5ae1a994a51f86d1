package city.onewindow.system.script;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.testkit.running.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoJdkTest {
    private static final List<String> TOOLS = List.of("dirname", "sed", "grep", "find", "head", "cat", "readlink");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void withoutAJdkThatIsNewEnoughItSaysSoInOneSentence() throws IOException {
        Assumptions.assumeFalse(
                Files.isDirectory(Path.of("/Library/Java")), "macOS keeps its JDKs where no setting hides them");
        Path tools = Files.createDirectory(directory.resolve("bin"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), found(tool));
        }
        Map<String, String> nothing = Map.of(
                "PATH", tools.toString(),
                "HOME", directory.toString(),
                "ONEWINDOW_JVM_DIRECTORY", directory.resolve("none").toString());

        Shell.Ended ended = new Shell(directory)
                .start(
                        environment -> {
                            environment.clear();
                            environment.putAll(nothing);
                        },
                        "up")
                .end(LIMIT);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said().lines())
                .singleElement()
                .asString()
                .startsWith("OneWindow needs a JDK 21 or newer and found none:");
    }

    private static Path found(String tool) {
        return Stream.of("/usr/bin", "/bin")
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
