package city.onewindow.feedback.followup.web;

import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.feedback.issue.model.SecretDigest;
import city.onewindow.house.problem.Counted;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.text.CanonicalUuid;
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
        return switch (TrackingCode.read(typed)) {
            case TrackingCode.Reading.Code code -> code.code();
            case TrackingCode.Reading.Mistyped mistyped -> throw invalid("/trackingCode", "mistyped");
            case TrackingCode.Reading.NoCode none -> throw invalid("/trackingCode", "no-code");
        };
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
            throw invalid("#header/" + KEY, header == null || header.isBlank() ? "key-missing" : "key-form");
        }
        return CanonicalUuid.of(header.strip());
    }

    /** 0 to wait for nothing. */
    static long sequence(long said) {
        return Counted.from(0, "sequence", said);
    }

    private static RuntimeException invalid(String pointer, String fault) {
        return Problem.invalid(FieldFault.of(pointer, fault)).exception();
    }

    /** Not known, not yet known, or not theirs: the same words. */
    static RuntimeException notYet() {
        return new Problem("being-entered", 404, List.of(), List.of(FieldFault.of("/trackingCode", "code-or-secret")))
                .exception();
    }
}
