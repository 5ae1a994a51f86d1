package city.onewindow.feedback.issue.web;

import city.onewindow.feedback.issue.model.SecretDigest;
import city.onewindow.feedback.issue.model.TrackingCode;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a requester's calls carry, read strictly. */
final class Requests {
    static final String SECRET = "OneWindow-Secret";
    static final String KEY = "Idempotency-Key";

    private static final Pattern COMMAND = Pattern.compile("[A-Za-z0-9_-]{16,200}");

    private Requests() {}

    static TrackingCode code(String typed) {
        return TrackingCode.parse(typed)
                .orElseThrow(() -> Problem.invalid(FieldFault.of("/trackingCode", "mistyped"))
                        .exception());
    }

    static SecretDigest secret(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Problem("secret-missing", 401, List.of(), List.of(FieldFault.of("#header/" + SECRET, "missing")))
                    .exception();
        }
        return SecretDigest.ofTyped(header);
    }

    static String commandId(@Nullable String header) {
        if (header == null || !COMMAND.matcher(header.strip()).matches()) {
            throw Problem.invalid(FieldFault.of("#header/" + KEY, "key-form")).exception();
        }
        return header.strip();
    }

    /** Not known, not yet known, or not theirs: the same words. */
    static RuntimeException notYet() {
        return new Problem("being-entered", 404, List.of(), List.of(FieldFault.of("/trackingCode", "code-or-secret")))
                .exception();
    }
}
