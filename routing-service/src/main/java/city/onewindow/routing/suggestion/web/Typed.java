package city.onewindow.routing.suggestion.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.text.TextRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request that changes something must carry, read strictly; names are typed in, as there is no identity yet. */
record Typed(String by, String reason) {
    private static final Pattern MATCH = Pattern.compile("(?:W/)?\"?(0|[1-9][0-9]{0,17})\"?");
    private static final TextRule NAME = TextRule.line(1, 60);
    private static final TextRule REASON = TextRule.lines(1, 500);

    static Typed of(@Nullable String by, @Nullable String reason) {
        List<FieldFault> faults = new ArrayList<>();
        Typed typed = new Typed(text(NAME, "/by", by, faults), text(REASON, "/reason", reason, faults));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
        return typed;
    }

    private static String text(TextRule rule, String pointer, @Nullable String typed, List<FieldFault> faults) {
        String text = TextRule.normal(typed);
        rule.fault(text).ifPresent(fault -> faults.add(FieldFault.of(pointer, fault.code(), rule.bound(fault))));
        return text;
    }

    /** The revision of the decisions that the sender saw. */
    static long seen(@Nullable String match) {
        if (match == null || match.isBlank()) {
            throw new Problem(
                            "suggestion-revision-required",
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

    static String tag(long revision) {
        return "\"" + revision + "\"";
    }
}
