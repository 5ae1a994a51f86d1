package city.onewindow.system.yesterday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.stack.supervise.StackOptions;
import city.onewindow.testkit.running.City;
import city.onewindow.testkit.running.Http;
import city.onewindow.testkit.running.RunningStack;
import city.onewindow.testkit.running.Shell;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that a system did in a test run is there when {@code ./onewindow up} starts it anew on its data, and goes on, whatever dies. */
class RestartTest {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Duration START = Duration.ofMinutes(4);
    private static final String CENTRE = "development-zone-centre";

    private final RunningStack running = RunningStack.replicated();
    private final City city = running.city();

    @TempDir
    private Path directory;

    @Test
    void nothingIsLostAndWhatWasOpenGoesOn() {
        City.Receipt open = city.submit(City.question());
        City.Receipt answered = city.submit(City.question());
        Map<String, Object> hard = City.question();
        hard.remove("category");
        City.Receipt unplaced = city.submit(hard);
        await().atMost(SOON).until(() -> city.isAt(CENTRE, open) && city.isAt(CENTRE, answered));
        city.reply(CENTRE, answered, "solved", "已对接。").good();
        await().atMost(SOON).until(() -> city.happened(answered).contains("delivered"));
        await().atMost(SOON).until(() -> city.happened(unplaced).contains("triaged"));
        await().atMost(SOON).until(() -> city.happened(open).contains("dispatched"));
        List<JsonNode> before = seen(open, answered, unplaced);

        StackOptions yesterday = running.end();
        Shell shell = new Shell(directory);
        String data = yesterday.data().toString();
        String portBase = Integer.toString(yesterday.ports().base());
        Shell.Started up =
                shell.start(RestartTest::theEmbeddedStoreInEnglish, "up", "--data", data, "--port-base", portBase);
        try {
            await().atMost(START)
                    .until(() -> up.said().contains("Ctrl-C") || !up.process().isAlive());
            assertThat(up.process().isAlive()).as(up.said()).isTrue();
            tellsWhatRuns(
                    shell.run("status", "--json", "--data", data),
                    yesterday.ports().base());

            assertThat(seen(open, answered, unplaced)).isEqualTo(before);
            whatDiesIsStartedAgain(up, shell, data);
            await().atMost(SOON)
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(seen(open, answered, unplaced)).isEqualTo(before));
            goesOn(open, answered, unplaced);
            Shell.Ended recount = shell.run("recount", "--data", data);
            assertThat(recount.code()).as(recount.said()).isZero();
        } finally {
            Shell.Ended down = shell.run("down", "--data", data);
            assertThat(down.code()).as(down.said()).isZero();
        }
        assertThat(up.end(SOON).said()).doesNotContain("not started any more");
        Shell.Ended status = shell.run("status", "--json", "--data", data);
        assertThat(status.code()).isNotZero();
        assertThat(json(status).path("running").asBoolean(true)).isFalse();
    }

    /** By {@code up} itself, on its data and port, at whatever moment. */
    private static void whatDiesIsStartedAgain(Shell.Started up, Shell shell, String data) {
        List<String> victims = List.of("feedback", "store");
        Map<String, Long> before = processes(shell, data);
        victims.forEach(name -> ProcessHandle.of(before.get(name)).orElseThrow().destroyForcibly());
        victims.forEach(name -> await().atMost(START).until(() -> timesReady(up.said(), name) == 2));
        Map<String, Long> after = processes(shell, data);
        victims.forEach(name -> assertThat(after.get(name)).isNotEqualTo(before.get(name)));
        assertThat(up.said()).contains("feedback ended with code 137 and is started again in 1 s");
    }

    private static long timesReady(String said, String name) {
        return said.lines()
                .filter(line -> line.matches(" +" + name + " +ready after .*"))
                .count();
    }

    private static Map<String, Long> processes(Shell shell, String data) {
        return json(shell.run("status", "--json", "--data", data))
                .path("parts")
                .valueStream()
                .collect(Collectors.toMap(
                        part -> part.path("name").asString(),
                        part -> part.path("pid").asLong()));
    }

    /** It lies in this data, whatever else a machine has. */
    private static void theEmbeddedStoreInEnglish(Map<String, String> environment) {
        environment.put("MONGOD", "none");
        environment.put("LANG", "en_GB.UTF-8");
        environment.keySet().removeAll(List.of("LC_ALL", "LC_MESSAGES", "ONEWINDOW_MONGODB_URI"));
        // As the other parts of a test are: they live for a minute.
        environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
    }

    /** As requesters, the department and the dispatcher see it. */
    private List<JsonNode> seen(City.Receipt open, City.Receipt answered, City.Receipt unplaced) {
        return List.of(
                city.timeline(open).good(),
                city.timeline(answered).good(),
                city.timeline(unplaced).good(),
                city.atDesk(CENTRE, open).good(),
                city.atDesk(CENTRE, answered).good(),
                city.atTriage(unplaced).good(),
                receipt(open),
                receipt(unplaced));
    }

    private JsonNode receipt(City.Receipt issue) {
        return city.intake()
                .get("/api/issues/" + issue.code(), "OneWindow-Secret", issue.secret())
                .good();
    }

    private static void tellsWhatRuns(Shell.Ended status, int portBase) {
        JsonNode json = json(status);
        assertThat(json.path("running").asBoolean(false)).isTrue();
        assertThat(json.path("portBase").asInt(0)).isEqualTo(portBase);
        assertThat(json.path("store").path("kind").asString()).isEqualTo("embedded");
        assertThat(json.path("parts")
                        .valueStream()
                        .map(part -> part.path("name").asString()))
                .containsExactlyInAnyOrder("kafka", "store", "intake", "routing", "feedback");
        assertThat(json.path("parts").valueStream()).allSatisfy(part -> {
            assertThat(part.path("alive").asBoolean(false)).isTrue();
            assertThat(part.path("pid").asLong(0)).isPositive();
        });
        json.path("addresses")
                .valueStream()
                .forEach(address -> assertThat(new Http(address.asString())
                                .get("/actuator/health/readiness")
                                .status())
                        .isEqualTo(200));
    }

    private void goesOn(City.Receipt open, City.Receipt answered, City.Receipt unplaced) {
        assertThat(city.inbox(CENTRE, "dispatched")).contains(open.id());
        assertThat(city.routing().get("/api/triage").text()).contains(unplaced.id());
        city.reply(CENTRE, open, "explained", "请于下周来窗口办理。").good();
        city.place(unplaced, Map.of("lead", "industry", "reason", "属技改项目")).good();
        city.rate(answered, "satisfied", "satisfied", "");
        City.Receipt next = city.submit(City.question());
        await().atMost(SOON).until(() -> city.happened(open).contains("delivered"));
        await().atMost(SOON).until(() -> city.happened(unplaced).contains("dispatched"));
        await().atMost(SOON).until(() -> city.isAt(CENTRE, next));
    }

    private static JsonNode json(Shell.Ended ended) {
        return JsonMapper.shared().readTree(ended.out());
    }
}
