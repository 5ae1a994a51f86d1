package city.onewindow.messaging.balance;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.messaging.balance.Books.Position;
import city.onewindow.messaging.event.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final Ledger ledger = new Ledger();

    @Test
    void whatIsWrittenAndInTheTopicAgreesHoweverOftenItWasSent() {
        topic("a", 1, 2, 2, 1);

        Balance.Outbox outbox = Comparison.outbox("intake", Map.of("a", 2L), Map.of("a", at("a", 2)), ledger);

        assertThat(outbox).isEqualTo(new Balance.Outbox("intake", 2, 2, List.of()));
        assertThat(ledger.records() - ledger.distinct()).isEqualTo(2);
    }

    @Test
    void whatIsWrittenAndNotInTheTopicIsNamed() {
        topic("a", 1, 3);

        Balance.Outbox outbox = Comparison.outbox("intake", Map.of("a", 3L), Map.of("a", at("a", 3)), ledger);

        assertThat(outbox.inTopic()).isEqualTo(2);
        assertThat(outbox.differing()).containsExactly("a/intake/2 is written and not in the topic");
    }

    @Test
    void whatIsInTheTopicAndNotWrittenIsNamed() {
        topic("a", 1);
        topic("b", 1);

        Balance.Outbox outbox = Comparison.outbox("intake", Map.of("a", 1L), Map.of("a", at("a", 1)), ledger);

        assertThat(outbox.differing()).containsExactly("b/intake/1 is in the topic and not written");
    }

    @Test
    void whatWasWrittenWhileItCountedIsNobodysFault() {
        topic("a", 1, 2);

        Balance.Outbox outbox = Comparison.outbox("intake", Map.of("a", 1L), Map.of("a", at("a", 2)), ledger);

        assertThat(outbox.written()).isEqualTo(1);
        assertThat(outbox.differing()).isEmpty();
    }

    @Test
    void whatIsNamedHasPassedOrIsKept() {
        topic("a", 1, 2, 3);

        Balance.Inbox inbox = Comparison.inbox(
                "routing",
                Map.of("a", new Position("a", 0, 0, Map.of("intake", 1L))),
                Map.of("a/intake/2", "FAULT", "a/intake/3", "HELD"),
                ledger);

        assertThat(inbox).isEqualTo(new Balance.Inbox("routing", 3, 1, 1, 1, List.of()));
    }

    @Test
    void whatIsNamedAndMetNoFateIsNamed() {
        topic("a", 1, 2);
        topic("b", 1);

        Balance.Inbox inbox = Comparison.inbox(
                "routing", Map.of("a", new Position("a", 0, 0, Map.of("intake", 1L))), Map.of(), ledger);

        assertThat(inbox.differing())
                .containsExactlyInAnyOrder(
                        "a/intake/2 names it, and is neither passed nor kept",
                        "b/intake/1 names it, and is neither passed nor kept");
    }

    @Test
    void whatIsKeptThoughItHasPassedCountsAsPassed() {
        topic("a", 1);

        Balance.Inbox inbox = Comparison.inbox(
                "routing",
                Map.of("a", new Position("a", 0, 0, Map.of("intake", 1L))),
                Map.of("a/intake/1", "GAP"),
                ledger);

        assertThat(inbox).isEqualTo(new Balance.Inbox("routing", 1, 1, 0, 0, List.of()));
    }

    private void topic(String issue, long... sequences) {
        for (long sequence : sequences) {
            ledger.add(new Envelope(
                    issue,
                    "intake",
                    sequence,
                    "t.v1",
                    Instant.EPOCH,
                    "c" + sequence,
                    Map.of("routing", sequence - 1),
                    null));
        }
    }

    private static Position at(String issue, long last) {
        return new Position(issue, last, last, Map.of());
    }
}
