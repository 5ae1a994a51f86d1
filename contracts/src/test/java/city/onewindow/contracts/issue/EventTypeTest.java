package city.onewindow.contracts.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each transition has one service that decides it, and each event says who must act. */
class EventTypeTest {
    private static final String WAY_OF_AN_ISSUE = """
            intake   writes onewindow.issue.accepted.v1              for feedback routing
            intake   writes onewindow.issue.withdrawal-requested.v1  for feedback routing
            routing  writes onewindow.issue.triaged.v1               for feedback
            routing  wrote  onewindow.issue.dispatched.v1            for feedback
            routing  writes onewindow.issue.dispatched.v2            for feedback
            routing  writes onewindow.issue.acknowledged.v1          for feedback
            routing  writes onewindow.issue.replied.v1               for feedback
            routing  writes onewindow.issue.withdrawn.v1             for feedback
            routing  writes onewindow.issue.withdrawal-overtaken.v1  for feedback
            routing  writes onewindow.issue.duplicate-marked.v1      for feedback
            routing  writes onewindow.issue.duplicate-unmarked.v1    for feedback
            routing  writes onewindow.issue.duplicate-noted.v1       for
            routing  writes onewindow.issue.duplicate-unnoted.v1     for
            routing  writes onewindow.issue.reply-released.v1        for feedback
            routing  writes onewindow.issue.release-revoked.v1       for feedback
            feedback writes onewindow.issue.delivered.v1             for
            feedback writes onewindow.issue.undelivered.v1           for routing
            feedback writes onewindow.issue.rated.v1                 for routing
            feedback writes onewindow.issue.closed.v1                for routing
            """;

    @Test
    void eachTypeHasOneWriterAndNamesWhoMustAct() {
        List<String> types = new ArrayList<>();
        for (EventType type : EventType.values()) {
            String actors = String.join(" ", new TreeSet<>(type.actors()));
            types.add("%-8s %s %-40s for %s"
                    .formatted(type.decidedBy(), type.isWritten() ? "writes" : "wrote ", type.typeName(), actors)
                    .strip());
        }

        assertThat(types)
                .containsExactlyElementsOf(
                        WAY_OF_AN_ISSUE.lines().map(String::strip).toList());
    }

    @Test
    void nobodyMustActOnWhatItWroteItself() {
        assertThat(EventType.values())
                .allSatisfy(type -> assertThat(type.actors()).doesNotContain(type.decidedBy()));
    }

    @Test
    void everyPermittedRecordHasExactlyOneTypeThatIsWritten() {
        Set<Class<?>> permitted = Set.of(IssueEvent.class.getPermittedSubclasses());

        assertThat(Arrays.stream(EventType.values())
                        .filter(EventType::isWritten)
                        .map(EventType::record))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(castAll(permitted));
        assertThat(permitted).allMatch(Class::isRecord);
    }

    @Test
    void aTypeIsFoundByItsNameAndByItsEvent() {
        assertThat(EventType.values()).allSatisfy(type -> {
            assertThat(EventType.named(type.typeName())).contains(type);
            assertThat(EventType.of(SampleEvents.full(type)).record()).isEqualTo(type.record());
            assertThat(EventType.of(SampleEvents.full(type)) == type).isEqualTo(type.isWritten());
        });
        assertThat(EventType.named("onewindow.issue.accepted.v2")).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Set<Class<? extends IssueEvent>> castAll(Set<Class<?>> classes) {
        return (Set<Class<? extends IssueEvent>>) (Set<?>) classes;
    }

    @Test
    void anEarlierVersionCountsAsTheOneThatIsWrittenToday() {
        assertThat(EventType.DISPATCHED_V1.written()).isEqualTo(EventType.DISPATCHED);
        assertThat(EventType.values())
                .allSatisfy(type -> assertThat(type.written().isWritten()).isTrue());
    }
}
