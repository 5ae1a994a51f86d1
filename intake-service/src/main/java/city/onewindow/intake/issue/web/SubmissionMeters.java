package city.onewindow.intake.issue.web;

import city.onewindow.house.problem.ProblemException;
import city.onewindow.intake.issue.application.SubmittingIssue.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * {@code onewindow.intake.submit}: how long a submission took from its bytes to its outcome, and how many there were, by
 * {@code outcome}. Their sum is every submission that carried a usable key.
 */
@Component
final class SubmissionMeters {
    private final MeterRegistry registry;
    private final Timer accepted;
    private final Timer repeated;
    private final Timer keyReused;
    private final Timer invalid;
    private final Timer failed;

    SubmissionMeters(MeterRegistry registry) {
        this.registry = registry;
        this.accepted = timer("accepted");
        this.repeated = timer("repeated");
        this.keyReused = timer("key-reused");
        this.invalid = timer("invalid");
        this.failed = timer("failed");
    }

    private Timer timer(String outcome) {
        return Timer.builder("onewindow.intake.submit")
                .description("Submissions, from their bytes to their outcome")
                .tag("outcome", outcome)
                .register(registry);
    }

    /** Runs a submission; what it throws goes on. */
    Outcome record(Supplier<Outcome> submission) {
        Timer.Sample sample = Timer.start(registry);
        Timer timer = failed;
        try {
            Outcome outcome = submission.get();
            timer = switch (outcome) {
                case Outcome.Accepted ignored -> accepted;
                case Outcome.Repeated ignored -> repeated;
                case Outcome.KeyReused ignored -> keyReused;
                case Outcome.Invalid ignored -> invalid;
            };
            return outcome;
        } catch (ProblemException unreadable) {
            timer = invalid;
            throw unreadable;
        } finally {
            sample.stop(timer);
        }
    }
}
