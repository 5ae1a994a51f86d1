package city.onewindow.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void eachLifeBeginsWithAnEmptyOne() throws IOException {
        Path own = directory.resolve("tmp/part");
        Part part = new Part(
                        "part",
                        List.of("/bin/sh", "-c", "mkdir \"$0/index\" && : >\"$0/index/$$\"", own.toString()),
                        Map.of(),
                        directory.resolve("part.log"),
                        "nowhere",
                        Readiness.when(() -> true))
                .with(new Scratch(own));
        for (int life = 0; life < 3; life++) {
            part.start();
            assertThat(part.awaitEnd(SOON)).isTrue();
            assertThat(part.exitCode()).as("the directory was there, and empty").isZero();
        }
        try (Stream<Path> left = Files.list(own.resolve("index"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void whatALinkLeadsToIsNotTakenAway() throws IOException {
        Path kept = Files.writeString(
                Files.createDirectory(directory.resolve("kept")).resolve("file"), "kept");
        Scratch scratch = new Scratch(directory.resolve("tmp"));
        scratch.renew();
        Files.createSymbolicLink(directory.resolve("tmp/link"), kept.getParent());
        scratch.renew();
        assertThat(directory.resolve("tmp")).isEmptyDirectory();
        assertThat(kept).hasContent("kept");
    }
}
