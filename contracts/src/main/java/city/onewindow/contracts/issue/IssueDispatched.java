package city.onewindow.contracts.issue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 派单: the issue has a lead department, anew when it is re-dispatched. It travels as version 2; version 1 knew the
 * catalogue and the dispatcher only, and reads into the same record.
 *
 * @param number 1 for the first dispatch of the issue, then 2, 3 …
 * @param category as dispatched, which a dispatcher may have corrected
 * @param priority absent where nobody gave one
 * @param acknowledgeBy deadline as decided, never to be computed again
 * @param replyBy deadline as decided, never to be computed again
 * @param rulesVersion of the rule table that was asked and had no rule for the issue; absent where there was none, or
 *     where one of its rules placed the issue
 * @param personal what names a person: for staff, and never for the requester; absent where nobody gave a name
 */
public record IssueDispatched(
        int number,
        Department lead,
        List<Department> assists,
        @Nullable String category,
        String district,
        @Nullable Priority priority,
        Instant acknowledgeBy,
        Instant replyBy,
        Basis basis,
        @Nullable Long rulesVersion,
        @Nullable DispatchedBy personal)
        implements IssueEvent {
    public IssueDispatched {
        Bounds.atLeast(1, "number", number);
        assists = List.copyOf(assists);
    }

    /**
     * Who placed it.
     *
     * @param dispatcher the name that the dispatcher gave; there is no identity behind it yet
     */
    public record DispatchedBy(String dispatcher) {}

    /** Who or what placed it. */
    public enum By {
        /** The dispatch catalogue. */
        @JsonProperty("catalogue")
        CATALOGUE,
        /** A rule of the rule table. */
        @JsonProperty("rule")
        RULE,
        /** A learned suggestion that was sure enough. */
        @JsonProperty("suggestion")
        SUGGESTION,
        /** A dispatcher at the triage desk. */
        @JsonProperty("dispatcher")
        DISPATCHER
    }

    /**
     * Why it went there.
     *
     * @param catalogueVersion the version in force at the decision
     * @param reason the dispatcher's words; required for a re-dispatch
     * @param rule that placed it, for {@link By#RULE}
     * @param suggestion that placed it, for {@link By#SUGGESTION}
     */
    public record Basis(
            By by,
            long catalogueVersion,
            @Nullable String reason,
            @Nullable RuleBasis rule,
            @Nullable SuggestionBasis suggestion) {
        /** The catalogue placed it. */
        public static Basis catalogue(long catalogueVersion) {
            return new Basis(By.CATALOGUE, catalogueVersion, null, null, null);
        }

        /** A rule placed it. */
        public static Basis rule(long catalogueVersion, RuleBasis rule) {
            return new Basis(By.RULE, catalogueVersion, null, rule, null);
        }

        /** A suggestion placed it. */
        public static Basis suggestion(long catalogueVersion, SuggestionBasis suggestion) {
            return new Basis(By.SUGGESTION, catalogueVersion, null, null, suggestion);
        }

        /** A dispatcher placed it. @param reason in the dispatcher's words, absent where none was asked for */
        public static Basis dispatcher(long catalogueVersion, @Nullable String reason) {
            return new Basis(By.DISPATCHER, catalogueVersion, reason, null, null);
        }
    }

    /**
     * The rule as it was named when it placed the issue.
     *
     * @param tableVersion of the rule table that it stands in
     * @param ruleId stable from version to version
     * @param zh its Chinese name
     * @param en its English name, where it has one
     */
    public record RuleBasis(
            long tableVersion,
            String ruleId,
            String zh,
            @Nullable String en) {}

    /**
     * The suggestion that was sure enough.
     *
     * @param modelVersion of the model that made it
     * @param probability 0 to 1, calibrated; not below the threshold
     * @param threshold 0 to 1, from which a suggestion places by itself
     * @param words that moved it most, at most {@value Word#MOST}
     */
    public record SuggestionBasis(String modelVersion, double probability, double threshold, List<Word> words) {
        public SuggestionBasis {
            Bounds.probability("probability", probability);
            Bounds.probability("threshold", threshold);
            Bounds.atMost(Word.MOST, "words", words);
            words = List.copyOf(words);
        }
    }
}
