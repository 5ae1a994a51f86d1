package city.onewindow.routing.desk.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.text.CanonicalUuid;
import city.onewindow.routing.desk.model.Cursor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What requests of the desks carry, read strictly. */
final class Requests {
    static final String KEY = "Idempotency-Key";
    static final int PAGE = 20;

    /** Claims leave no event by which a repeat could be known, and need none: repeated they come to the same. */
    static final String CLAIMING = "claiming";

    private static final Pattern KEY_FORM = Pattern.compile("[A-Za-z0-9._:-]{8,128}");
    private static final Pattern ISSUE = Pattern.compile("[0-9a-f]{32}");

    private Requests() {}

    /** The command's id. */
    static String key(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.invalid(FieldFault.of("#header/" + KEY, "key-missing"))
                    .exception();
        }
        if (!KEY_FORM.matcher(header.strip()).matches()) {
            throw Problem.invalid(FieldFault.of("#header/" + KEY, "key-form")).exception();
        }
        return CanonicalUuid.of(header.strip());
    }

    static String issue(String id) {
        if (!ISSUE.matcher(id).matches()) {
            throw noSuchIssue();
        }
        return id;
    }

    static @Nullable Cursor after(@Nullable String text) {
        return text == null || text.isEmpty()
                ? null
                : Cursor.parse(text)
                        .orElseThrow(() -> Problem.invalid(FieldFault.of("#query/after", "cursor"))
                                .exception());
    }

    /** The same words whether it is not there or not theirs. */
    static RuntimeException noSuchIssue() {
        return Problem.of(404, "no-such-issue")
                .with(FieldFault.of("#path/id", "no-such-issue"))
                .exception();
    }
}
