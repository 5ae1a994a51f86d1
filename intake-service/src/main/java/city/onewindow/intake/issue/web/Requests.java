package city.onewindow.intake.issue.web;

import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.intake.issue.model.Fault;
import city.onewindow.intake.issue.model.IdempotencyKey;
import city.onewindow.intake.issue.model.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What every request of intake carries, read strictly. */
final class Requests {
    static final String KEY = "Idempotency-Key";
    static final String SECRET = "OneWindow-Secret";

    private Requests() {}

    /** The one key of a request. */
    static IdempotencyKey key(HttpServletRequest request) {
        List<String> given = Collections.list(request.getHeaders(KEY));
        if (given.size() > 1) {
            throw invalid("#header/" + KEY, "key-twice");
        }
        return key(given.isEmpty() ? null : given.getFirst(), "#header/" + KEY);
    }

    static IdempotencyKey key(@Nullable String given, String pointer) {
        return switch (IdempotencyKey.read(given)) {
            case IdempotencyKey.Reading.Key key -> key.key();
            case IdempotencyKey.Reading.Unfit unfit ->
                throw invalid(
                        pointer,
                        switch (unfit.flaw()) {
                            case MISSING -> "key-missing";
                            case FORM -> "key-form";
                            case GUESSABLE -> "key-guessable";
                        });
        };
    }

    static TrackingCode code(String typed) {
        return switch (TrackingCode.read(typed)) {
            case TrackingCode.Reading.Code code -> code.code();
            case TrackingCode.Reading.Mistyped mistyped -> throw invalid("/trackingCode", "mistyped");
            case TrackingCode.Reading.NoCode none -> throw invalid("/trackingCode", "no-code");
        };
    }

    static Secret secret(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Problem("secret-missing", 401, List.of(), List.of(FieldFault.of("#header/" + SECRET, "missing")))
                    .exception();
        }
        return Secret.typed(header);
    }

    /** The body as it was sent: in no encoding but UTF-8, not compressed, at most as large as the house lets in. */
    static byte[] body(HttpServletRequest request) throws IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            throw unsupported(HttpHeaders.CONTENT_ENCODING, "identity");
        }
        String charset = request.getCharacterEncoding();
        if (charset != null && !isUtf8(charset)) {
            throw unsupported(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8");
        }
        return SubmissionReader.bytes(request.getInputStream());
    }

    private static boolean isUtf8(String charset) {
        return charset.equalsIgnoreCase("utf8") || charset.equalsIgnoreCase(StandardCharsets.UTF_8.name());
    }

    private static RuntimeException unsupported(String header, String supported) {
        return new Problem(
                        "unsupported-media-type",
                        415,
                        List.of(supported),
                        List.of(FieldFault.of("#header/" + header, "media-type", supported)))
                .exception();
    }

    /** An unknown code and a wrong secret: the same words. */
    static RuntimeException noSuchIssue() {
        return new Problem("no-such-issue", 404, List.of(), List.of(FieldFault.of("/trackingCode", "code-or-secret")))
                .exception();
    }

    static RuntimeException keyReused() {
        return new Problem(
                        "idempotency-key-reused",
                        409,
                        List.of(),
                        List.of(FieldFault.of("#header/" + KEY, "key-reused")))
                .exception();
    }

    static List<FieldFault> faults(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new FieldFault(fault.pointer(), fault.code(), fault.arguments()))
                .toList();
    }

    private static RuntimeException invalid(String pointer, String code) {
        return Problem.invalid(FieldFault.of(pointer, code)).exception();
    }
}
