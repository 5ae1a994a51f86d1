package city.onewindow.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDirectoryTest {
    /** Of no process that could run: pids end below it. */
    private static final String LONG_GONE = "run-99999999";

    @TempDir
    private Path home;

    private Path left() throws IOException {
        Path left = home.resolve(".onewindow").resolve("demo").resolve(LONG_GONE);
        Files.createDirectories(left.resolve("store"));
        Files.writeString(left.resolve("store").resolve("log"), "an issue");
        return left;
    }

    @Test
    void whatAnEarlierDemoLeftGoesWithTheNext() throws IOException {
        Path left = left();
        assertThat(DemoDirectory.isPassing(left)).isTrue();
        assertThat(DemoDirectory.fresh(home))
                .doesNotExist()
                .hasFileName("run-" + ProcessHandle.current().pid());
        assertThat(left).doesNotExist();
    }

    @Test
    void whatASystemWentOnWithStays() throws IOException {
        Path left = left();
        DemoDirectory.keep(left);
        DemoDirectory.keep(left);
        assertThat(DemoDirectory.isPassing(left)).isFalse();
        DemoDirectory.fresh(home);
        assertThat(left.resolve("store").resolve("log")).hasContent("an issue");
    }
}
