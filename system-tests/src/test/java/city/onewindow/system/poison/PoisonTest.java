package city.onewindow.system.poison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.messaging.crash.ArmedCrashPoints;
import city.onewindow.messaging.inbox.Attempts;
import city.onewindow.messaging.topic.IssueTopic;
import city.onewindow.stack.supervise.Part;
import city.onewindow.stack.supervise.Ports.Service;
import city.onewindow.testkit.running.Forged;
import city.onewindow.testkit.running.Http;
import city.onewindow.testkit.running.RunningStack;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Poison among three interleaved issues: its own is held back, in whichever service it met; the two others go the whole
 * way meanwhile; and when the cause is gone, an operator's replay finishes the third in order.
 */
class PoisonTest {
    private static final String OPERATOR = "李运维";
    private static final String ENCODED = "%E6%9D%8E%E8%BF%90%E7%BB%B4";
    /** More than a service keeps, and more than a broker takes that was not told to. */
    private static final int OVERSIZED = 5 << 20;

    private final RunningStack running = RunningStack.replicated();
    private final Inbox routing = Inbox.of(running, Service.ROUTING);
    private final Inbox feedback = Inbox.of(running, Service.FEEDBACK);
    private final Trio trio = new Trio(running);

    @AfterEach
    void end() {
        trio.close();
        running.replicas(Service.FEEDBACK).stream()
                .filter(part -> !part.isAlive())
                .forEach(part -> running.restart(part, Map.of()));
    }

    @Test
    void anUndecodableEvent() {
        trio.putUnder("ce_sequence", "one");

        isHeldBack(routing, "GAP", "2 GAP");
        isHeldBack(feedback, "GAP", "2 GAP");
        trio.othersGoTheWholeWay();
        assertThat(routing.unreadable()).contains("header ce_sequence holds no number where one belongs");
        isMendedAndReplayed();
    }

    @Test
    void anOversizedEvent() throws Exception {
        largestOfTheTopic(OVERSIZED + (1 << 20));
        trio.putOversized(OVERSIZED);

        isHeldBack(routing, "GAP", "2 GAP");
        isHeldBack(feedback, "GAP", "2 GAP");
        trio.othersGoTheWholeWay();
        assertThat(routing.unreadable()).anyMatch(words -> words.startsWith("oversized: " + OVERSIZED));
        isMendedAndReplayed();
    }

    /** The writer's relay sends again what was spoilt on its way; what comes late is put in its place. */
    private void isMendedAndReplayed() {
        trio.mend();
        for (Inbox inbox : List.of(routing, feedback)) {
            await().atMost(Trio.SOON)
                    .untilAsserted(() -> assertThat(inbox.kept(trio.middle(), Forged.WRITER))
                            .containsExactlyInAnyOrder("1 HELD", "2 GAP"));
            isReplayed(inbox);
        }
        trio.middleIsFinishedInOrder();
    }

    @Test
    void anEventThatTheHandlerFailsOn() {
        List<Http> replicas = at(Service.ROUTING);
        replicas.forEach(replica -> poison(replica, "fault"));
        trio.put();

        isHeldBack(routing, "FAULT", "1 FAULT", "2 HELD");
        assertThat(trio.isMiddleAtItsDesk()).isFalse();
        trio.othersGoTheWholeWay();
        trio.othersAreNotBlocked(feedback);
        replicas.forEach(this::cure);
        isReplayed(routing);
        trio.middleIsFinishedInOrder();
    }

    /** The replica that takes over dies of it too, and again who starts anew, until it is counted as deadly. */
    @Test
    void anEventThatKillsTheProcess() {
        Part first = running.replicas(Service.FEEDBACK).getFirst();
        Part second = running.replicas(Service.FEEDBACK).getLast();
        at(Service.FEEDBACK).forEach(replica -> poison(replica, "death"));
        trio.put();
        await().atMost(Trio.SOON).until(() -> !first.isAlive() && !second.isAlive());
        assertThat(List.of(first.exitCode(), second.exitCode())).containsOnly(ArmedCrashPoints.EXIT_CODE);

        Map<String, String> poisoned =
                Map.of("ONEWINDOW_POISONED", trio.middle().id() + ":death");
        int[] starts = {0};
        await().atMost(Trio.SOON.multipliedBy(2))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> {
                    if (!first.isAlive()) {
                        first.start(poisoned);
                        starts[0]++;
                    }
                    return feedback.blocked(trio.middle()).equals("KILLS");
                });
        assertThat(starts[0]).isLessThanOrEqualTo(Attempts.DEATHS + 1);
        running.restart(second, Map.of());
        isHeldBack(feedback, "KILLS", "1 KILLS", "2 HELD");
        assertThat(trio.happenedInTheMiddle()).doesNotContain("accepted");
        trio.othersGoTheWholeWay();
        trio.othersAreNotBlocked(routing);
        at(Service.FEEDBACK).forEach(this::cure);
        isReplayed(feedback);
        trio.middleIsFinishedInOrder();
    }

    private void isHeldBack(Inbox inbox, String reason, String... kept) {
        // What is kept and why it is blocked are two writes, one after the other.
        await().atMost(Trio.SOON).untilAsserted(() -> {
            assertThat(inbox.kept(trio.middle(), Forged.WRITER)).containsExactly(kept);
            assertThat(inbox.blocked(trio.middle())).isEqualTo(reason);
        });
    }

    private void isReplayed(Inbox inbox) {
        trio.othersAreNotBlocked(inbox);
        assertThat(inbox.blocked(trio.middle())).isNotEmpty();
        var replay = inbox.replay(trio.middle(), ENCODED);
        assertThat(replay.path("result").asString()).isEqualTo("done");
        assertThat(inbox.kept(trio.middle())).isEmpty();
        assertThat(inbox.blocked(trio.middle())).isEmpty();
        assertThat(inbox.replayedBy(trio.middle())).containsExactly(OPERATOR);
    }

    private List<Http> at(Service service) {
        return running.replicas(service).stream()
                .map(part -> new Http(part.address()))
                .toList();
    }

    private void poison(Http replica, String effect) {
        tell(replica, "PUT", poisoned() + "?effect=" + effect);
    }

    private void cure(Http replica) {
        tell(replica, "DELETE", poisoned());
    }

    private static void tell(Http replica, String method, String path) {
        assertThat(replica.send(method, path, new byte[0], Map.of()).status()).isEqualTo(204);
    }

    private String poisoned() {
        return "/ops/poisoned-issues/" + trio.middle().id();
    }

    private void largestOfTheTopic(int bytes) throws ExecutionException, InterruptedException {
        Map<String, Object> config = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, running.brokers());
        ConfigEntry largest = new ConfigEntry("max.message.bytes", Integer.toString(bytes));
        try (Admin admin = Admin.create(config)) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, IssueTopic.NAME),
                            List.of(new AlterConfigOp(largest, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }
}
