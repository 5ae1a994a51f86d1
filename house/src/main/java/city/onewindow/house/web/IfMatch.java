package city.onewindow.house.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The revision that a sender saw, in {@code If-Match} (RFC 9110 §13.1.1), so that nobody overwrites what they have not
 * read.
 *
 * @param required code of the problem where the header is not there
 * @param missing code of its fault
 * @param form code of the fault where it is no revision
 * @param least the lowest revision that can have been seen
 */
public record IfMatch(String required, String missing, String form, long least) {
    private static final String POINTER = "#header/If-Match";
    private static final Pattern REVISION = Pattern.compile("(?:W/)?\"?(0|[1-9][0-9]{0,17})\"?");

    /** The {@code ETag} of a revision. */
    public static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    /**
     * Reads the header.
     *
     * @throws city.onewindow.house.problem.ProblemException 428 where it is missing, 422 where it is no revision
     */
    public long read(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Problem(required, 428, List.of(), List.of(FieldFault.of(POINTER, missing))).exception();
        }
        Matcher matcher = REVISION.matcher(header.strip());
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) < least) {
            throw Problem.invalid(FieldFault.of(POINTER, form)).exception();
        }
        return Long.parseLong(matcher.group(1));
    }
}
