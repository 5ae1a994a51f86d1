package city.onewindow.intake.issue.web;

import city.onewindow.intake.issue.application.SubmittingIssue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;

/** {@code onewindow.intake.submit}: how long a submission took, by what became of it. */
final class SubmissionMeters {
    private final MeterRegistry registry;

    SubmissionMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    Timer.Sample start() {
        return Timer.start(registry);
    }

    void stop(Timer.Sample sample, SubmittingIssue.Outcome outcome) {
        String name = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        sample.stop(
                Timer.builder("onewindow.intake.submit").tag("outcome", name).register(registry));
    }
}
