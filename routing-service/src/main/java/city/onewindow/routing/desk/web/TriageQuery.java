package city.onewindow.routing.desk.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.desk.model.TriageFilter;
import city.onewindow.routing.desk.model.TriageFilter.Work;
import city.onewindow.routing.placing.model.Reasons;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the triage queue, as it was sent.
 *
 * @param category code, or {@code none}
 * @param reason code
 * @param work {@code any}, {@code free}, {@code mine} or {@code others}
 */
record TriageQuery(
        @Nullable String district,
        @Nullable String category,
        @Nullable String reason,
        @Nullable String work) {

    private static final List<String> REASONS = List.of(
            "no-category",
            "unknown-category",
            "unknown-district",
            Reasons.NO_DISTRICT,
            "no-entry",
            "no-rule",
            "rule",
            "rule-outdated",
            "abstained",
            "unread");

    /** @throws city.onewindow.house.problem.ProblemException where there is no such reason, no such kind of work */
    TriageFilter filter(Catalogue catalogue, @Nullable String dispatcher, Instant now) {
        String why = blank(reason);
        if (why != null && !REASONS.contains(why)) {
            throw Problem.invalid(FieldFault.of("#query/reason", "form", String.join(", ", REASONS)))
                    .exception();
        }
        String asked = blank(work);
        Work wanted = asked == null
                ? Work.ANY
                : Work.of(asked).orElseThrow(() -> noSuchWork().exception());
        return new TriageFilter(blank(district), blank(category), why, catalogue, wanted, dispatcher, now);
    }

    private static Problem noSuchWork() {
        String codes = Arrays.stream(Work.values()).map(Work::code).collect(Collectors.joining(", "));
        return Problem.invalid(FieldFault.of("#query/work", "form", codes));
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Whether only one dispatcher's own are asked for. */
    boolean isForOne() {
        return Work.MINE.code().equals(blank(work));
    }

    /** Whether anything is left out. */
    public boolean isNarrow() {
        String asked = blank(work);
        return blank(district) != null
                || blank(category) != null
                || blank(reason) != null
                || asked != null && !Work.ANY.code().equals(asked);
    }
}
