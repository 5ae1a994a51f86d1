package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.text.TextRule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What requests that change something carry, read strictly. */
final class Revisions {
    private static final Pattern MATCH = Pattern.compile("(?:W/)?\"?(0|[1-9][0-9]{0,17})\"?");
    private static final TextRule NAME = TextRule.line(1, 60);
    private static final TextRule REASON = TextRule.lines(1, 500);

    private Revisions() {}

    static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    /** The revision that the sender saw. */
    static long seen(@Nullable String match) {
        if (match == null || match.isBlank()) {
            throw new Problem(
                            "rules-revision-required",
                            428,
                            List.of(),
                            List.of(FieldFault.of("#header/If-Match", "rules-revision-missing")))
                    .exception();
        }
        Matcher matcher = MATCH.matcher(match.strip());
        if (!matcher.matches()) {
            throw Problem.invalid(FieldFault.of("#header/If-Match", "rules-revision-form"))
                    .exception();
        }
        return Long.parseLong(matcher.group(1));
    }

    /** Who did it, as typed in: there is no identity yet. */
    static String name(String pointer, @Nullable String typed, List<FieldFault> faults) {
        return text(NAME, pointer, typed, faults);
    }

    static String reason(@Nullable String typed, List<FieldFault> faults) {
        return text(REASON, "/reason", typed, faults);
    }

    private static String text(TextRule rule, String pointer, @Nullable String typed, List<FieldFault> faults) {
        String text = TextRule.normal(typed);
        rule.fault(text).ifPresent(fault -> faults.add(FieldFault.of(pointer, fault.code(), rule.bound(fault))));
        return text;
    }

    static void orThrow(List<FieldFault> faults) {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
    }
}
