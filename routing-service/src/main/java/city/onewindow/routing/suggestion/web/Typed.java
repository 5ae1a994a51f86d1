package city.onewindow.routing.suggestion.web;

import city.onewindow.house.problem.Faults;
import city.onewindow.house.text.TextRule;
import city.onewindow.house.web.IfMatch;
import city.onewindow.house.web.NameMemory;
import city.onewindow.routing.suggestion.application.TrainingSuggestion.Wanted;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request that changes something must carry, read strictly; names are typed in, as there is no identity yet. */
record Typed(String by, String reason) {
    private static final IfMatch MATCH =
            new IfMatch("suggestion-revision-required", "rules-revision-missing", "rules-revision-form", 0);
    private static final TextRule REASON = TextRule.lines(1, 500);

    static Typed of(@Nullable String by, @Nullable String reason) {
        return of(by, reason, "/");
    }

    /** Of a request whose body is something else. */
    static Typed ofQuery(@Nullable String by, @Nullable String reason) {
        return of(by, reason, "#query/");
    }

    private static Typed of(@Nullable String by, @Nullable String reason, String pointer) {
        Faults faults = new Faults();
        Typed typed = new Typed(
                faults.text(pointer + "by", by, NameMemory.NAME), faults.text(pointer + "reason", reason, REASON));
        faults.orThrow();
        return typed;
    }

    /** With the rest of what a training is asked for. */
    Wanted wanted(double precision, Set<String> without) {
        return new Wanted(precision, without, by, reason);
    }

    /** The revision of the decisions that the sender saw. */
    static long seen(@Nullable String match) {
        return MATCH.read(match);
    }
}
