package city.onewindow.feedback.indicator.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueMarkedDuplicate;
import city.onewindow.contracts.issue.IssueUnmarkedDuplicate;
import city.onewindow.contracts.issue.IssueWithdrawn;
import city.onewindow.contracts.issue.Outcome;
import city.onewindow.feedback.indicator.mongo.FactsDocument;
import city.onewindow.testkit.Events;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Duplicates leave every denominator and are counted beside it. */
class DuplicatesBesideTest {
    private static final IssueEvent MARKED = new IssueMarkedDuplicate("0".repeat(32), "2718281828450", null, null);
    private static final IssueEvent UNMARKED = new IssueUnmarkedDuplicate("0".repeat(32), "dispatcher", null, null);
    private static final IssueFacts REPLIED =
            after(List.of(Events.accepted(), Events.dispatched(), Events.replied(1, Outcome.SOLVED)));
    private static final IssueFacts DUPLICATE = after(List.of(Events.accepted(), Events.dispatched(), MARKED));

    private static IssueFacts after(List<IssueEvent> events) {
        IssueFacts facts = IssueFacts.NONE;
        for (IssueEvent event : events) {
            facts = facts.and(event, Events.NOON);
        }
        return facts;
    }

    private static Indicators over(IssueFacts... issues) {
        return Indicators.of(Stream.of(issues), Period.EVER, Filter.ALL, Events.NOON);
    }

    @Test
    void aDuplicateIsInNoDenominator() {
        Indicators indicators = over(REPLIED, DUPLICATE, DUPLICATE);
        assertThat(indicators.fractions()).isEqualTo(over(REPLIED).fractions());
        assertThat(indicators.duplicates()).isEqualTo(2);
        assertThat(indicators.withdrawn()).isZero();
    }

    @Test
    void takenBackItCountsAsBefore() {
        IssueFacts back = after(List.of(Events.accepted(), Events.dispatched(), MARKED, UNMARKED));
        assertThat(back).isEqualTo(after(List.of(Events.accepted(), Events.dispatched())));
        assertThat(over(back).duplicates()).isZero();
    }

    @Test
    void aWithdrawnDuplicateIsCountedOnce() {
        Indicators indicators =
                over(after(List.of(Events.accepted(), Events.dispatched(), MARKED, UNMARKED, new IssueWithdrawn())));
        assertThat(indicators.duplicates()).isZero();
        assertThat(indicators.withdrawn()).isEqualTo(1);
    }

    @Test
    void itIsStoredAndOlderDocumentsHaveNone() {
        Document stored = FactsDocument.write(DUPLICATE);
        assertThat(FactsDocument.read(stored)).isEqualTo(DUPLICATE);
        stored.remove("duplicate");
        assertThat(FactsDocument.read(stored).duplicate()).isFalse();
    }
}
