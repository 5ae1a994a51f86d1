package city.onewindow.intake.issue.application;

import static city.onewindow.intake.issue.application.Window.KEY;
import static city.onewindow.intake.issue.application.Window.OTHER_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.contracts.issue.WithdrawalRequested;
import city.onewindow.intake.issue.application.RequestingWithdrawal.Outcome;
import city.onewindow.intake.issue.model.Forms;
import city.onewindow.intake.issue.model.Issue;
import city.onewindow.intake.issue.model.Secret;
import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.testkit.Events;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OpeningTest {
    private final Window window = new Window(new Random(8));
    private final Receipt mine = window.accepted(KEY, "mine", Forms.plant());
    private final Receipt other = window.accepted(OTHER_KEY, "other", Forms.settlement());

    @Test
    void codeAndSecretOpenTheirIssue() {
        assertThat(window.reading.read(
                        mine.issue().trackingCode(), Secret.typed(mine.secret().grouped())))
                .map(Aggregate::id)
                .contains(mine.id());
    }

    @Test
    void anUnknownCodeAndAnyOtherSecretOpenNothing() {
        TrackingCode code = mine.issue().trackingCode();
        assertThat(window.reading.read(code, other.secret())).isEmpty();
        assertThat(window.reading.read(code, Secret.typed(""))).isEmpty();
        assertThat(window.reading.read(code, Secret.typed(mine.secret().canonical() + "0")))
                .isEmpty();
        TrackingCode nobodys = TrackingCode.draw(new Random(99));
        assertThat(window.reading.read(nobodys, mine.secret())).isEmpty();
        assertThat(window.reading.read(nobodys, window.keys.secret(nobodys.digits())))
                .isEmpty();
    }

    @Test
    void aWithdrawalIsPassedOnOnce() {
        Outcome first = ask("不需要了", mine.secret());
        assertThat(first).isEqualTo(new Outcome.PassedOn(Events.NOON, 2, false));
        assertThat(ask("不需要了", mine.secret())).isEqualTo(first);
        assertThat(window.withdrawing.request(mine.issue().trackingCode(), mine.secret(), OTHER_KEY, "again"))
                .contains(new Outcome.PassedOn(Events.NOON, 2, true));

        Aggregate<Issue> issue = window.issues.find(mine.id()).orElseThrow();
        assertThat(Window.events(issue))
                .hasSize(2)
                .hasAtLeastOneElementOfType(IssueAccepted.class)
                .contains(new WithdrawalRequested("不需要了"));
        assertThat(issue.events().getLast().envelope().named())
                .containsEntry("routing", 1L)
                .containsEntry("feedback", 1L);
        assertThat(issue.events().getLast().envelope().cause()).doesNotContain(KEY.value());
    }

    @Test
    void aKeyIsForOneReason() {
        ask("不需要了", mine.secret());
        assertThat(ask("另有原因", mine.secret())).isEqualTo(new Outcome.KeyReused());
    }

    @Test
    void whoCannotOpenAnIssueCannotWithdrawIt() {
        assertThat(window.withdrawing.request(mine.issue().trackingCode(), other.secret(), KEY, null))
                .isEmpty();
        assertThat(window.issues.find(mine.id()).orElseThrow().events()).hasSize(1);
    }

    private Outcome ask(String reason, Secret secret) {
        return window.withdrawing
                .request(mine.issue().trackingCode(), secret, KEY, reason)
                .orElseThrow();
    }
}
