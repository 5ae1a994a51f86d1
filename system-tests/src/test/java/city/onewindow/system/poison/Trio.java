package city.onewindow.system.poison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.WithdrawalRequested;
import city.onewindow.testkit.running.City;
import city.onewindow.testkit.running.Forged;
import city.onewindow.testkit.running.RunningStack;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Three issues whose events lie among each other on one partition; what is poisonous is the middle one's first. */
final class Trio implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(90);
    /** Leads plant and land in the Development Zone. */
    private static final String CENTRE = "development-zone-centre";

    private final City city;
    private final Forged forged;
    private final List<City.Receipt> all =
            Forged.onOnePartition(3).stream().map(Forged::receipt).toList();
    private final IssueAccepted first;

    Trio(RunningStack running) {
        city = running.city();
        forged = new Forged(running.brokers());
        first = forged.accepted(middle(), "中间一件");
    }

    City.Receipt middle() {
        return all.get(1);
    }

    private List<City.Receipt> others() {
        return List.of(all.getFirst(), all.getLast());
    }

    /** All is put on the topic, the middle issue's first event as it should be. */
    void put() {
        put(this::mend);
    }

    /** The middle issue's first event comes under other headers. */
    void putUnder(String header, String value) {
        Map<String, String> headers = forged.headers(middle().id(), 1, 0, first);
        headers.put(header, value);
        put(() -> forged.record(middle().id(), headers, new byte[] {'{', '}'}));
    }

    /** The middle issue's first event comes with as many bytes. */
    void putOversized(int bytes) {
        put(() -> forged.record(middle().id(), forged.headers(middle().id(), 1, 0, first), new byte[bytes]));
    }

    private void put(Runnable middlesFirst) {
        forged.event(all.getFirst().id(), 1, 0, forged.accepted(all.getFirst(), "前面一件"));
        middlesFirst.run();
        forged.event(all.getLast().id(), 1, 0, forged.accepted(all.getLast(), "后面一件"));
        forged.event(middle().id(), 2, 1, new WithdrawalRequested("已自行解决"));
    }

    /** The middle issue's first event comes as it should be. */
    void mend() {
        forged.event(middle().id(), 1, 0, first);
    }

    /** The two beside it: dispatched, acknowledged, answered, delivered, rated, closed. */
    void othersGoTheWholeWay() {
        for (City.Receipt issue : others()) {
            await().atMost(SOON).until(() -> city.isAt(CENTRE, issue));
            city.acknowledge(CENTRE, issue).good();
            city.reply(CENTRE, issue, "solved", "已对接。").good();
        }
        for (City.Receipt issue : others()) {
            await().atMost(SOON).until(() -> city.happened(issue).contains("delivered"));
            city.rate(issue, "satisfied", "satisfied", "");
            assertThat(city.happened(issue))
                    .containsExactly(
                            "accepted", "dispatched", "acknowledged", "replied", "delivered", "rated", "closed");
        }
    }

    void othersAreNotBlocked(Inbox inbox) {
        assertThat(others()).allSatisfy(issue -> {
            assertThat(inbox.blocked(issue)).isEmpty();
            assertThat(inbox.kept(issue)).isEmpty();
        });
    }

    /** Where the requester of the middle issue sees it to be. */
    List<String> happenedInTheMiddle() {
        return city.happened(middle());
    }

    boolean isMiddleAtItsDesk() {
        return city.isAt(CENTRE, middle());
    }

    /** The second event was applied behind the first: nothing is withdrawn that was not dispatched. */
    void middleIsFinishedInOrder() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(happenedInTheMiddle())
                        .containsExactlyInAnyOrder(
                                "accepted", "dispatched", "withdrawal-requested", "withdrawn", "closed")
                        .containsSubsequence("accepted", "withdrawal-requested")
                        .containsSubsequence("accepted", "dispatched", "withdrawn", "closed"));
    }

    @Override
    public void close() {
        forged.close();
    }
}
