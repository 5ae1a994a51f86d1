package city.onewindow.system.yesterday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.testkit.running.City;
import city.onewindow.testkit.running.FreePorts;
import city.onewindow.testkit.running.Http;
import city.onewindow.testkit.running.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What dies under {@code ./onewindow up} is started again on its data and port; after the shared system, not beside it. */
class StartedAgainTest {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Duration START = Duration.ofMinutes(4);

    @TempDir
    private Path directory;

    @Test
    void whatDiesUnderUpIsStartedAgainAndDownEndsAllOfIt() throws IOException {
        int base = FreePorts.claim(1).base();
        String data = directory.resolve("data").toString();
        Shell shell = new Shell(directory);
        Shell.Started up = shell.start(
                StartedAgainTest::aSmallSystem, "up", "--data", data, "--port-base", Integer.toString(base));
        try {
            await().atMost(START)
                    .until(() -> up.said().contains("Ctrl-C") || !up.process().isAlive());
            assertThat(up.process().isAlive()).as(up.said()).isTrue();
            City city = new City(at(base + 1), at(base + 2), at(base + 3));
            City.Receipt issue = city.submit(City.question());
            await().atMost(SOON).until(() -> city.happened(issue).contains("dispatched"));
            JsonNode before = city.timeline(issue).good();

            for (String part : new String[] {"feedback", "store", "kafka"}) {
                long victim = part(status(shell, data), part).path("pid").asLong(0);
                ProcessHandle.of(victim).orElseThrow().destroyForcibly();
                await().atMost(SOON).until(() -> isReadyAgain(up.said(), part));
                JsonNode again = part(status(shell, data), part);
                assertThat(again.path("alive").asBoolean(false)).isTrue();
                assertThat(again.path("pid").asLong(0)).isNotEqualTo(victim);
            }
            assertThat(up.said()).contains("feedback ended with code 137 and is started again in 1 s");
            await().atMost(SOON)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(city.timeline(issue).good()).isEqualTo(before));
            City.Receipt next = city.submit(City.question());
            await().atMost(SOON)
                    .ignoreExceptions()
                    .until(() -> city.happened(next).contains("dispatched"));
        } finally {
            JsonNode last = status(shell, data);
            Shell.Ended down = shell.run("down", "--data", data);
            assertThat(down.code()).as(down.said()).isZero();
            assertThat(last.path("parts").valueStream())
                    .allSatisfy(
                            part -> assertThat(ProcessHandle.of(part.path("pid").asLong(0)))
                                    .isEmpty());
        }
        assertThat(up.end(SOON).said()).doesNotContain("not started any more");
    }

    private static boolean isReadyAgain(String said, String part) {
        return said.lines()
                        .filter(line -> line.matches(" +" + part + " +ready after .*"))
                        .count()
                == 2;
    }

    private static JsonNode status(Shell shell, String data) {
        return JsonMapper.shared()
                .readTree(shell.run("status", "--json", "--data", data).out());
    }

    private static JsonNode part(JsonNode status, String name) {
        return status.path("parts")
                .valueStream()
                .filter(part -> part.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Http at(int port) {
        return new Http("http://127.0.0.1:" + port);
    }

    private static void aSmallSystem(Map<String, String> environment) {
        environment.put("MONGOD", "none");
        environment.put("LANG", "en_GB.UTF-8");
        environment.keySet().removeAll(java.util.List.of("LC_ALL", "LC_MESSAGES", "ONEWINDOW_MONGODB_URI"));
        environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
    }
}
