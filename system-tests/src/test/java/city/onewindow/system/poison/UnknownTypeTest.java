package city.onewindow.system.poison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.contracts.issue.EventType;
import city.onewindow.stack.supervise.Part;
import city.onewindow.stack.supervise.Ports.Service;
import city.onewindow.testkit.running.City;
import city.onewindow.testkit.running.Http;
import city.onewindow.testkit.running.RunningStack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An event of a type that the running version does not know waits, and its issue with it, for one that knows it. */
class UnknownTypeTest {
    private static final String CENTRE = "development-zone-centre";

    private final RunningStack running = RunningStack.replicated();
    private final City city = running.city();
    private final Inbox feedback = Inbox.of(running, Service.FEEDBACK);
    private final Part older = running.replicas(Service.FEEDBACK).getFirst();
    private final Part newer = running.replicas(Service.FEEDBACK).getLast();

    /** As in a roll-out that begins at the wrong end: the writer knows more than its reader. */
    @Test
    void waitsAndGoesOnByItselfWhenAVersionThatKnowsItStarts() {
        newer.kill();
        isOlder("PUT");
        City.Receipt before = city.submit(City.question());
        City.Receipt waiting = city.submit(unplaceable());
        City.Receipt after = city.submit(City.question());
        await().atMost(Trio.SOON).until(() -> city.atTriage(waiting).status() == 200);
        city.place(waiting, Map.of("lead", CENTRE, "reason", "属开发区")).good();
        for (City.Receipt issue : List.of(before, waiting, after)) {
            await().atMost(Trio.SOON).until(() -> city.isAt(CENTRE, issue));
            city.reply(CENTRE, issue, "solved", "已对接。").good();
        }

        for (City.Receipt issue : List.of(before, after)) {
            await().atMost(Trio.SOON).until(() -> city.happened(issue).contains("delivered"));
            assertThat(feedback.blocked(issue)).isEmpty();
        }
        await().atMost(Trio.SOON)
                .untilAsserted(() -> assertThat(feedback.kept(waiting, "routing"))
                        .startsWith("1 WAITING", "2 HELD")
                        .hasSizeGreaterThan(2));
        assertThat(feedback.blocked(waiting)).isEqualTo("WAITING");
        assertThat(city.happened(waiting)).containsExactly("accepted");

        newer.start();

        await().atMost(Trio.SOON)
                .untilAsserted(() -> assertThat(city.happened(waiting))
                        .startsWith("accepted", "triaged", "dispatched")
                        .endsWith("replied", "delivered"));
        await().atMost(Trio.SOON).until(() -> feedback.blocked(waiting).isEmpty());
        assertThat(feedback.kept(waiting)).isEmpty();
        assertThat(feedback.replayedBy(waiting)).containsExactly("this version knows the type");
    }

    @AfterEach
    void allAreNewAgain() {
        if (!newer.isAlive()) {
            running.restart(newer, Map.of());
        }
        isOlder("DELETE");
    }

    /** By its inbox's controls: a process that does not know the type. */
    private void isOlder(String method) {
        String path = "/ops/forgotten-types/" + EventType.TRIAGED.typeName();
        Http at = new Http(older.address());
        assertThat(at.send(method, path, new byte[0], Map.of()).status()).isEqualTo(204);
    }

    private static Map<String, Object> unplaceable() {
        Map<String, Object> question = City.question();
        question.remove("category");
        return question;
    }
}
