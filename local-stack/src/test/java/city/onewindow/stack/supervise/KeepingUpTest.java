package city.onewindow.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KeepingUpTest {
    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    private Path directory;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private KeepingUp keeping = new KeepingUp(pace(NEVER, 20, 40, 60));

    @AfterEach
    void over() {
        keeping.end();
    }

    /** @param pauses in milliseconds */
    private static KeepingUp.Pace pace(Duration settled, int... pauses) {
        return new KeepingUp.Pace(
                Duration.ofMillis(1),
                java.util.Arrays.stream(pauses).mapToObj(Duration::ofMillis).toList(),
                settled);
    }

    private Part started(String script, Readiness ready) {
        return started(script, ready, "nowhere");
    }

    private Part started(String script, Readiness ready, String address) {
        Part part =
                new Part("part", List.of("/bin/sh", "-c", script), Map.of(), directory.resolve("log"), address, ready);
        part.start();
        return part;
    }

    private void keep(Part part) {
        keeping.begin(List.of(part), new Upkeep() {
            @Override
            public void ended(Part each, int code, Duration pause) {
                said.add("ended " + code + " " + pause.toMillis());
            }

            @Override
            public void notStarted(Part each, String why) {
                said.add(why);
            }

            @Override
            public void portTaken(Part each, Ports.PortTakenException taken) {
                said.add(String.valueOf(taken.getMessage()));
            }

            @Override
            public void ready(LocalStack.Started again) {
                said.add("ready");
            }

            @Override
            public void left(Part each, int code, int tries) {
                said.add("left " + code + " " + tries);
            }
        });
    }

    private String next() throws InterruptedException {
        return String.valueOf(said.poll(30, TimeUnit.SECONDS));
    }

    @Test
    void whatIsKilledIsStartedAgain() throws InterruptedException {
        Part part = started("exec sleep 600", Readiness.when(() -> true));
        long killed = part.pid();
        keep(part);
        part.kill();
        assertThat(next()).isEqualTo("ended 137 20");
        assertThat(next()).isEqualTo("ready");
        assertThat(part.pid()).isNotEqualTo(killed);
        keeping.end();
        part.kill();
    }

    @Test
    void whatDoesNotStayUpIsTriedEverMoreSlowlyAndThenLeft() throws InterruptedException {
        keep(started("exit 7", Readiness.when(() -> false)));
        assertThat(List.of(next(), next(), next(), next()))
                .containsExactly("ended 7 20", "ended 7 40", "ended 7 60", "left 7 3");
    }

    @Test
    void whoHasThePortOfAPartThatIsStartedAgainIsSaidToHaveIt() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            keep(started("exit 7", Readiness.when(() -> false), "http://127.0.0.1:" + other.getLocalPort()));
            assertThat(next()).isEqualTo("ended 7 20");
            assertThat(next()).startsWith("Port " + other.getLocalPort() + ", which part needs, is taken.");
        }
    }

    @Test
    void theTriesOfWhatStayedUpAreCountedAnew() throws InterruptedException {
        keeping = new KeepingUp(pace(Duration.ZERO, 20, 40));
        keep(started("exit 7", Readiness.when(() -> true)));
        for (int i = 0; i < 5; i++) {
            assertThat(next()).isEqualTo("ended 7 20");
            assertThat(next()).isEqualTo("ready");
        }
    }

    @Test
    void nothingIsStartedOnceTheStackIsBeingEnded() throws Exception {
        Path lives = directory.resolve("lives");
        Part part = started("echo >>" + lives + "; exit 7", Readiness.when(() -> true));
        keeping = new KeepingUp(pace(NEVER, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
        keep(part);
        assertThat(next()).startsWith("ended");
        keeping.end();
        part.awaitEnd();
        List<String> after = Files.readAllLines(lives);
        said.clear();
        assertThat(said.poll(300, TimeUnit.MILLISECONDS)).isNull();
        assertThat(Files.readAllLines(lives)).isEqualTo(after);
    }
}
