package city.onewindow.routing.assignment.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.ReleaseRevoked;
import city.onewindow.contracts.issue.ReplyReleased;
import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.assignment.model.CaseCommand.ReleaseReply;
import city.onewindow.routing.assignment.model.CaseCommand.RevokeRelease;
import city.onewindow.routing.assignment.model.Decided.Changed;
import city.onewindow.routing.assignment.model.Decided.Refused;
import city.onewindow.routing.assignment.model.Decided.Why;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseRulesTest {
    private final CommandRules commands = Cases.commands(Cases.NOW);

    private static ReleaseReply release(int number) {
        return new ReleaseReply(Cases.LEAD, "问题" + number, "答复" + number, null);
    }

    private static Release.@Nullable Text text(Case state) {
        Release release = state.aftermath().release();
        return release == null ? null : release.text();
    }

    /** In whatever order an answer is released, corrected, taken back, rated and closed: what was said last is public. */
    @Property(tries = 200)
    void whatWasSaidLastIsPublic(@ForAll long seed) {
        Random random = new Random(seed);
        Case state = Cases.replied();
        Release.Text last = null;
        int releases = 0;
        for (int step = 0; step < 40; step++) {
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    Decided decided = commands.on(state, release(step));
                    if (releases == Release.MOST) {
                        assertThat(decided).isEqualTo(new Refused(Why.TOO_MANY_RELEASES));
                    } else {
                        state = ((Changed) decided).next();
                        last = new Release.Text("问题" + step, "答复" + step);
                        releases++;
                    }
                }
                case 2 -> {
                    Decided decided = commands.on(state, Cases.REVOKE_RELEASE);
                    if (last == null) {
                        assertThat(decided).isEqualTo(new Refused(Why.NOTHING_RELEASED));
                    } else {
                        state = ((Changed) decided).next();
                        last = null;
                    }
                }
                default -> {
                    Decided decided = Cases.events(Cases.NOW)
                            .on(state, random.nextBoolean() ? Cases.RATED : Cases.CLOSED, Cases.NOW);
                    state = decided instanceof Changed changed ? changed.next() : state;
                }
            }
            assertThat(text(state)).as("step %d", step).isEqualTo(last);
        }
    }

    @Test
    void theEventSaysWhatBecamePublicAndNothingOfTheIssue() {
        Changed released = (Changed) commands.on(Cases.closed(), Cases.RELEASE_REPLY);
        assertThat(released.events()).singleElement().isInstanceOfSatisfying(ReplyReleased.class, event -> {
            assertThat(event.question()).isEqualTo("标准厂房如何申请租用?");
            assertThat(event.department()).isEqualTo(Cases.LEAD);
            assertThat(event.personal()).isNotNull();
        });
        Changed revoked = (Changed) commands.on(released.next(), Cases.REVOKE_RELEASE);
        assertThat(revoked.events()).containsExactly(new ReleaseRevoked("政策已更新", Cases.LEAD, null));
        assertThat(revoked.next().with(Aftermath.NONE)).isEqualTo(Cases.closed().with(Aftermath.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {Cases.ASSIST, Cases.STRANGER})
    void onlyWhoAnsweredReleasesAndTakesBack(String other) {
        Why why = other.equals(Cases.ASSIST) ? Why.NOT_LEAD : Why.NOT_CONCERNED;
        assertThat(commands.on(Cases.released(), new ReleaseReply(other, "问", "答", null)))
                .isEqualTo(new Refused(why));
        assertThat(commands.on(Cases.released(), new RevokeRelease(other, "理由", null)))
                .isEqualTo(new Refused(why));
    }

    /** Closed without an answer, as when it was withdrawn: there is nothing to release. */
    @Test
    void whatEndedWithoutAnAnswerIsNotReleased() {
        Case ended = Cases.after(Cases.withdrawn(), Cases.CLOSED);
        assertThat(commands.on(ended, Cases.RELEASE_REPLY)).isEqualTo(new Refused(Why.NOT_REPLIED));
    }
}
