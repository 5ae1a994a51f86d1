package city.onewindow.routing.suggestion.web;

import city.onewindow.house.problem.Faults;
import city.onewindow.house.text.TextRule;
import city.onewindow.house.web.IfMatch;
import city.onewindow.house.web.NameMemory;
import org.jspecify.annotations.Nullable;

/** What a request that changes something must carry, read strictly; names are typed in, as there is no identity yet. */
record Typed(String by, String reason) {
    private static final IfMatch MATCH =
            new IfMatch("suggestion-revision-required", "rules-revision-missing", "rules-revision-form", 0);
    private static final TextRule REASON = TextRule.lines(1, 500);

    static Typed of(@Nullable String by, @Nullable String reason) {
        Faults faults = new Faults();
        Typed typed = new Typed(faults.text("/by", by, NameMemory.NAME), faults.text("/reason", reason, REASON));
        faults.orThrow();
        return typed;
    }

    /** The revision of the decisions that the sender saw. */
    static long seen(@Nullable String match) {
        return MATCH.read(match);
    }
}
