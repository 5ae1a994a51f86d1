package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.Faults;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.text.TextRule;
import city.onewindow.house.web.IfMatch;
import city.onewindow.house.web.NameMemory;
import org.jspecify.annotations.Nullable;

/** What requests that change something carry, read strictly. */
final class Revisions {
    private static final IfMatch MATCH =
            new IfMatch("rules-revision-required", "rules-revision-missing", "rules-revision-form", 0);
    private static final TextRule REASON = TextRule.lines(1, 500);

    private Revisions() {}

    /** The revision that the sender saw. */
    static long seen(@Nullable String match) {
        return MATCH.read(match);
    }

    /**
     * The revision that a page showed and sends back.
     *
     * @throws city.onewindow.house.problem.ProblemException 400 where it does not say
     */
    static long shown(@Nullable String sent) {
        if (sent == null || !sent.matches("0|[1-9][0-9]{0,17}")) {
            throw Problem.of(400, "page-outdated").exception();
        }
        return Long.parseLong(sent);
    }

    /** Who did it, as typed in: there is no identity yet. */
    static String name(String pointer, @Nullable String typed, Faults faults) {
        return faults.text(pointer, typed, NameMemory.NAME);
    }

    static String reason(@Nullable String typed, Faults faults) {
        return faults.text("/reason", typed, REASON);
    }
}
