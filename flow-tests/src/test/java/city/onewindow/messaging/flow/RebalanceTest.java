package city.onewindow.messaging.flow;

import static city.onewindow.messaging.fixture.Decisions.noted;
import static city.onewindow.messaging.fixture.Decisions.write;
import static city.onewindow.messaging.flow.Flowing.aggregates;
import static city.onewindow.messaging.flow.Flowing.entries;
import static city.onewindow.messaging.flow.Flowing.eventually;
import static city.onewindow.messaging.flow.Flowing.newIssue;
import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.messaging.balance.Balance;
import city.onewindow.messaging.balance.Party;
import city.onewindow.messaging.balance.Recount;
import city.onewindow.messaging.flow.TwoServices.Running;
import city.onewindow.messaging.mongo.MongoBooks;
import city.onewindow.messaging.parking.ParkingStore;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TwoServices.Shared.class)
class RebalanceTest {
    private static final Map<String, Object> SLOW =
            Map.of("onewindow.kafka.max-poll-interval-ms", 6_000, "onewindow.kafka.concurrency", 1);

    private final TwoServices services;

    RebalanceTest(TwoServices services) {
        this.services = services;
    }

    /**
     * A batch that takes longer than the poll interval, and a replica that joins in the middle of it: repeats there will
     * be, a second effect none. How long a go at a batch may take is held by {@code IssueEventsConsumerTest}.
     */
    @Test
    void aSlowBatchAndAReplicaThatJoinsCostNoEffect() {
        List<String> issues = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            String issue = newIssue();
            issues.add(issue);
            write(aggregates(services.writer), issue, "c1", noted("1", "slow"), noted("2", "slow"));
        }
        try (Running first = services.another("slow", SLOW)) {
            first.handler().before =
                    () -> LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            eventually().until(() -> applied(first, issues) > 3);
            try (Running second = services.another("slow", SLOW)) {
                second.handler().before = first.handler().before;
                eventually().until(() -> applied(first, issues) == issues.size());
                for (String issue : issues) {
                    assertThat(entries(first, issue)).containsExactly(issue + "/writer/1", issue + "/writer/2");
                }
                assertThat(first.bean(ParkingStore.class).counts()).isEmpty();
                booksAgree(first);
            }
        }
    }

    private void booksAgree(Running slow) {
        Recount recount = new Recount(
                services.stack.brokers(),
                List.of(new Party("writer", "diaries", false), new Party("slow", "diaries", true)),
                party -> new MongoBooks(slow.bean(MongoClient.class), party),
                Duration.ofSeconds(60));
        Balance balance = recount.count();
        assertThat(balance.holds()).as(balance.toString()).isTrue();
        assertThat(balance.inboxes()).singleElement().satisfies(inbox -> {
            assertThat(inbox.named()).isEqualTo(90);
            assertThat(inbox.passed()).isEqualTo(90);
        });
        assertThat(balance.outboxes().getFirst().written()).isGreaterThanOrEqualTo(90);
    }

    private static long applied(Running reader, List<String> issues) {
        return issues.stream()
                .filter(issue -> entries(reader, issue).size() == 2)
                .count();
    }
}
