package city.onewindow.intake.issue.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.intake.issue.model.IdempotencyKey;
import city.onewindow.intake.issue.model.Secret;
import city.onewindow.intake.issue.model.TrackingCode;
import org.jspecify.annotations.Nullable;

/** What every request of intake carries, read strictly. */
final class Requests {
    static final String KEY = "Idempotency-Key";
    static final String SECRET = "OneWindow-Secret";

    private Requests() {}

    static IdempotencyKey key(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.invalid(FieldFault.of("#header/" + KEY, "key-missing"))
                    .exception();
        }
        return IdempotencyKey.parse(header.strip())
                .orElseThrow(() -> Problem.invalid(FieldFault.of("#header/" + KEY, "key-weak"))
                        .exception());
    }

    static TrackingCode code(String typed) {
        return TrackingCode.parse(typed)
                .orElseThrow(() -> Problem.invalid(FieldFault.of("/trackingCode", "mistyped"))
                        .exception());
    }

    static Secret secret(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Problem(
                            "secret-missing",
                            401,
                            java.util.List.of(),
                            java.util.List.of(FieldFault.of("#header/" + SECRET, "missing")))
                    .exception();
        }
        return Secret.typed(header);
    }

    /** An unknown code and a wrong secret: the same words. */
    static RuntimeException noSuchIssue() {
        return new Problem(
                        "no-such-issue",
                        404,
                        java.util.List.of(),
                        java.util.List.of(FieldFault.of("/trackingCode", "code-or-secret")))
                .exception();
    }
}
