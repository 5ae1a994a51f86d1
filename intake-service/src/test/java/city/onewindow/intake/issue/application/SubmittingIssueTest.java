package city.onewindow.intake.issue.application;

import static city.onewindow.intake.issue.application.Window.KEY;
import static city.onewindow.intake.issue.application.Window.OTHER_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.intake.issue.application.SubmittingIssue.Outcome;
import city.onewindow.intake.issue.model.Forms;
import city.onewindow.intake.issue.model.Issue;
import city.onewindow.intake.issue.model.SubmissionForm;
import city.onewindow.intake.issue.model.SubmissionForm.Reply;
import city.onewindow.intake.issue.model.WebhookRule;
import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.testkit.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SubmittingIssueTest {
    private static final SubmissionForm INVALID =
            new SubmissionForm(null, null, null, null, null, null, null, null, null, null);

    private final Window window = new Window(new Random(7));

    @Test
    void aValidSubmissionIsAcceptedInOneWriteWithItsEvent() {
        Receipt receipt = window.accepted(KEY, "body", Forms.plant());

        Aggregate<Issue> issue = window.issues.find(receipt.id()).orElseThrow();
        assertThat(issue.version()).isOne();
        assertThat(receipt.issue().acceptedAt()).isEqualTo(Events.NOON);
        assertThat(receipt.sequence()).isOne();
        assertThat(Window.events(issue)).singleElement().isInstanceOfSatisfying(IssueAccepted.class, event -> {
            assertThat(event.trackingCode())
                    .isEqualTo(receipt.issue().trackingCode().digits());
            assertThat(event.accessDigest()).isEqualTo(receipt.secret().digest());
            assertThat(event.submittedAt()).isEqualTo(Events.NOON);
            assertThat(event.subject()).isEqualTo("寻找 3000 平方米厂房");
            assertThat(event.personal().name()).isEqualTo("王工");
        });
        assertThat(issue.events().getFirst().envelope().named()).containsOnlyKeys("routing", "feedback");
    }

    @Test
    void neitherSecretNorKeyTravels() {
        Receipt receipt = window.accepted(KEY, "body", Forms.plant());
        var event = window.issues.find(receipt.id()).orElseThrow().events().getFirst();
        String travels = event.envelope() + new String(event.data(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(travels)
                .doesNotContain(KEY.value())
                .doesNotContain(receipt.secret().canonical())
                .doesNotContain(receipt.secret().grouped());
    }

    @Test
    void theSameBodyGetsTheSameAnswerForEver() {
        Receipt first = window.accepted(KEY, "body", Forms.plant());
        assertThat(window.submit(KEY, "body", Forms.plant())).isEqualTo(new Outcome.Repeated(first));
        assertThat(window.all()).hasSize(1);
    }

    @Test
    void theSameBodyGetsTheSameAnswerUnderStricterRulesToo() {
        SubmissionForm hook = Forms.plant(new Reply("company", "webhook", "https://oa.example.com/"));
        Outcome first = window.submit(KEY, "body", hook, new WebhookRule(List.of("oa.example.com")));
        Receipt receipt = ((Outcome.Accepted) first).receipt();
        assertThat(window.submit(KEY, "body", hook, new WebhookRule(List.of())))
                .isEqualTo(new Outcome.Repeated(receipt));
    }

    @Test
    void anotherBodyUnderTheKeyIsRefusedValidOrNot() {
        window.accepted(KEY, "body", Forms.plant());
        assertThat(window.submit(KEY, "body ", Forms.plant())).isEqualTo(new Outcome.KeyReused());
        assertThat(window.submit(KEY, "other", Forms.settlement())).isEqualTo(new Outcome.KeyReused());
        assertThat(window.submit(KEY, "{}", INVALID)).isEqualTo(new Outcome.KeyReused());
        assertThat(window.submitting.submit(KEY, new byte[] {'{'}, () -> {
                    throw new IllegalArgumentException("cannot be read");
                }))
                .isEqualTo(new Outcome.KeyReused());
    }

    @Test
    void whatIsNotValidLeavesNothingAndTheKeyFree() {
        assertThat(window.submit(KEY, "{}", INVALID)).isInstanceOf(Outcome.Invalid.class);
        assertThatThrownBy(() -> window.submitting.submit(KEY, new byte[] {'{'}, () -> {
                    throw new IllegalArgumentException("cannot be read");
                }))
                .hasMessage("cannot be read");
        assertThat(window.all()).isEmpty();
        assertThat(window.submit(KEY, "body", Forms.plant())).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void aTrackingCodeThatIsTakenIsDrawnAnew() {
        List<Long> draws = new ArrayList<>(List.of(42L, 42L, 42L, 43L));
        RandomGenerator codes = new RandomGenerator() {
            @Override
            public long nextLong() {
                return draws.removeFirst();
            }

            @Override
            public long nextLong(long bound) {
                return nextLong();
            }
        };
        Window twice = new Window(codes);
        Receipt first = twice.accepted(KEY, "a", Forms.plant());
        Receipt second = twice.accepted(OTHER_KEY, "b", Forms.plant());
        assertThat(first.issue().trackingCode().digits()).startsWith("000000000042");
        assertThat(second.issue().trackingCode().digits()).startsWith("000000000043");
        assertThat(draws).isEmpty();
    }

    @Test
    void concurrentDoublesAreOneIssueWithOneAnswer() throws InterruptedException, ExecutionException {
        int clients = 16;
        CyclicBarrier together = new CyclicBarrier(clients);
        List<Future<Outcome>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return window.submit(KEY, "body", Forms.plant());
                }));
            }
        }
        List<Receipt> receipts = new ArrayList<>();
        int accepted = 0;
        for (Future<Outcome> answer : answers) {
            switch (answer.get()) {
                case Outcome.Accepted now -> {
                    accepted++;
                    receipts.add(now.receipt());
                }
                case Outcome.Repeated before -> receipts.add(before.receipt());
                case Outcome.KeyReused other -> throw new AssertionError(other);
                case Outcome.Invalid invalid -> throw new AssertionError(invalid);
            }
        }
        assertThat(accepted).isOne();
        assertThat(receipts).hasSize(clients).containsOnly(receipts.getFirst());
        assertThat(window.all()).hasSize(1);
    }
}
