package city.onewindow.routing.similar.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.messaging.Service;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.memory.InMemoryAggregateStore;
import city.onewindow.messaging.memory.InMemoryAggregates;
import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.assignment.application.NewEvents;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.CaseCommand.MarkDuplicate;
import city.onewindow.routing.assignment.model.Decided.Changed;
import city.onewindow.routing.assignment.model.DuplicateRules;
import city.onewindow.routing.assignment.model.Link;
import city.onewindow.routing.assignment.model.Original;
import city.onewindow.routing.assignment.mongo.CaseCodec;
import city.onewindow.routing.desk.application.FlaggingDuplicates;
import city.onewindow.routing.desk.model.DeskLine;
import city.onewindow.routing.desk.model.DeskPage;
import city.onewindow.routing.desk.model.LikelyDuplicate;
import city.onewindow.routing.similar.model.Alike;
import city.onewindow.routing.similar.model.IssueText;
import city.onewindow.routing.similar.model.Sameness;
import city.onewindow.routing.similar.model.Suspect;
import city.onewindow.testkit.Events;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an issue in triage is flagged as a likely duplicate of, and what never. */
class SuspectingDuplicateTest {
    private static final Clock CLOCK = Clock.fixed(Cases.NOW, ZoneOffset.UTC);
    private static final String ASKING = "a".repeat(32);
    private static final String NEAR = "b".repeat(32);
    private static final String FAR = "c".repeat(32);

    private final Aggregates<Case> cases = InMemoryAggregates.of(
            new Service<>("routing", "cases", new CaseCodec(), null, null, List.of(), List.of()),
            new InMemoryAggregateStore<>(new CaseCodec(), List.of()),
            CLOCK);
    private final Fixed index = new Fixed();
    private final SuspectingDuplicate suspecting = new SuspectingDuplicate(cases, index);

    /** Always the same two, in that order. */
    private static final class Fixed implements AlikeIndex {
        boolean broken;

        @Override
        public void put(List<IssueText> texts) {}

        @Override
        public void remove(List<String> issues) {
            throw new IllegalStateException("reading forgets nothing");
        }

        @Override
        public List<Alike> alike(String subject, String text, String except, int limit) {
            throw new IllegalStateException("too much work for a list");
        }

        @Override
        public List<String> nearest(String subject, String text, String except, int limit) {
            if (broken) {
                throw new UncheckedIOException(new IOException("no disk"));
            }
            return List.of(NEAR, FAR, "d".repeat(32));
        }

        @Override
        public int size() {
            return 2;
        }
    }

    /** Whoever asks comes an hour after the others. */
    private void issue(String id, String company, String text, UnaryOperator<Case> after) {
        Instant noon = Events.accepted().submittedAt();
        issue(id, company, text, id.equals(ASKING) ? noon.plus(Duration.ofHours(1)) : noon, after);
    }

    private void issue(String id, String company, String text, Instant submittedAt, UnaryOperator<Case> after) {
        IssueAccepted like = Events.accepted();
        IssueAccepted event = new IssueAccepted(
                id.substring(0, 13),
                like.channel(),
                like.requesterKind(),
                null,
                like.district(),
                null,
                null,
                like.subject(),
                text,
                submittedAt,
                like.accessDigest(),
                new IssueAccepted.Personal(
                        "李工", company, "0512-1", like.personal().replyTo()));
        Changed decided = (Changed) Cases.events(Cases.NOW).on(null, event, Cases.NOW);
        String cause = id + "/intake/1";
        cases.create(id, cause, NewEvents.change(new Changed(after.apply(decided.next()), decided.events()), cause));
    }

    private void issue(String id, UnaryOperator<Case> after) {
        issue(id, "示例公司", Events.accepted().text(), after);
    }

    private @Nullable Suspect suspect() {
        return suspecting.of(ASKING).orElse(null);
    }

    private static Suspect of(String issue, Sameness sameness) {
        return new Suspect(issue, issue.substring(0, 13), sameness);
    }

    @Test
    void theLikeliestIsNamedAndOfThoseTheNearest() {
        issue(ASKING, UnaryOperator.identity());
        issue(NEAR, "另一家公司", Events.accepted().text(), UnaryOperator.identity());
        assertThat(suspect()).isEqualTo(of(NEAR, Sameness.LIKELY));
        issue(FAR, UnaryOperator.identity());
        assertThat(suspect()).isEqualTo(of(FAR, Sameness.VERY_LIKELY));
    }

    @Test
    void ofThoseAsLikelyTheNearestIs() {
        issue(ASKING, UnaryOperator.identity());
        issue(NEAR, state -> Cases.answered(state, "taxation"));
        issue(FAR, UnaryOperator.identity());
        assertThat(suspect()).isEqualTo(of(NEAR, Sameness.VERY_LIKELY));
    }

    @Test
    void whatEndedWithoutAnAnswerIsNoOriginalAndOfADuplicateItsOriginalIs() {
        issue(ASKING, UnaryOperator.identity());
        issue(NEAR, state -> Cases.after(state, Cases.WITHDRAW));
        assertThat(suspect()).isNull();
        Original other = new Original("e".repeat(32), "e".repeat(13));
        issue(FAR, state -> Cases.after(state, new MarkDuplicate(other, null, null)));
        assertThat(suspect()).isEqualTo(of(other.issue(), Sameness.VERY_LIKELY));
    }

    @Test
    void anOriginalIsNotFlaggedForItsOwnDuplicates() {
        issue(ASKING, UnaryOperator.identity());
        Original asking = new Original(ASKING, ASKING.substring(0, 13));
        issue(NEAR, state -> Cases.after(state, new MarkDuplicate(asking, null, null)));
        // Marked, and not told yet.
        assertThat(suspect()).isNull();
        assertThat(suspecting.of(NEAR)).isEmpty();
        // The next nearest is tried.
        issue(FAR, UnaryOperator.identity());
        assertThat(suspect()).isEqualTo(of(FAR, Sameness.VERY_LIKELY));
    }

    @Test
    void whatHasDuplicatesOrADepartmentIsNotFlagged() {
        issue(NEAR, UnaryOperator.identity());
        Link duplicate = new Link(FAR, FAR.substring(0, 13), 2, true);
        issue(ASKING, state -> ((Changed) new DuplicateRules(Cases.NOW).note(state, duplicate)).next());
        assertThat(suspect()).isNull();
        issue(FAR, state -> Cases.answered(state, "taxation"));
        assertThat(suspecting.of(FAR)).isEmpty();
        assertThat(suspecting.of("f".repeat(32))).isEmpty();
    }

    @Test
    void whoCameFirstIsNoDuplicateOfWhoCameLater() {
        Instant noon = Events.accepted().submittedAt();
        String text = Events.accepted().text();
        issue(ASKING, UnaryOperator.identity());
        issue(NEAR, "示例公司", text, noon.plus(Duration.ofHours(2)), UnaryOperator.identity());
        assertThat(suspect()).isNull();
        assertThat(suspecting.of(NEAR)).isEmpty();
        issue(FAR, UnaryOperator.identity());
        assertThat(suspect()).isEqualTo(of(FAR, Sameness.VERY_LIKELY));
        assertThat(suspecting.of(NEAR)).contains(of(FAR, Sameness.VERY_LIKELY));
        assertThat(suspecting.of(FAR)).isEmpty();
    }

    @Test
    void ofTwoThatCameAtOnceTheGreaterIdIsTheLater() {
        issue(NEAR, UnaryOperator.identity());
        issue(FAR, UnaryOperator.identity());
        assertThat(suspecting.of(NEAR)).isEmpty();
        assertThat(suspecting.of(FAR)).contains(of(NEAR, Sameness.VERY_LIKELY));
    }

    /** Its duplicate may have come before it. */
    @Test
    void ofADuplicateItsOriginalSaysWhoCameFirst() {
        Instant noon = Events.accepted().submittedAt();
        String text = Events.accepted().text();
        issue(ASKING, UnaryOperator.identity());
        issue(FAR, "别的公司", "别的事", noon.plus(Duration.ofHours(2)), UnaryOperator.identity());
        Original far = new Original(FAR, FAR.substring(0, 13));
        issue(NEAR, "示例公司", text, noon, state -> Cases.after(state, new MarkDuplicate(far, null, null)));
        assertThat(suspect()).isNull();
    }

    @Test
    void aListIsShownWithoutFlagsWhereTheIndexCannotBeRead() {
        issue(ASKING, UnaryOperator.identity());
        issue(NEAR, UnaryOperator.identity());
        DeskPage page = new DeskPage(List.of(line(ASKING, "triage"), line(NEAR, "dispatched")), null);
        FlaggingDuplicates flagging = new FlaggingDuplicates(suspecting);
        assertThat(flagging.on(page).lines())
                .extracting(DeskLine::likelyDuplicate)
                .containsExactly(new LikelyDuplicate(NEAR, NEAR.substring(0, 13), "very-likely"), null);
        index.broken = true;
        assertThat(flagging.on(page)).isEqualTo(page);
    }

    private static DeskLine line(String issue, String status) {
        return new DeskLine(
                issue,
                issue.substring(0, 13),
                status,
                "s",
                "company",
                "d",
                null,
                Cases.NOW,
                Cases.NOW,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                List.of(),
                null,
                false,
                null);
    }
}
