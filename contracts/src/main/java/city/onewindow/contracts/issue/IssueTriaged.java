package city.onewindow.contracts.issue;

import city.onewindow.contracts.issue.IssueDispatched.RuleBasis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nothing placed the issue, or a rule says that a person has to: a dispatcher will.
 *
 * @param reason a stable code: {@code no-category}, {@code unknown-category}, {@code unknown-district}, {@code no-entry},
 *     {@code no-rule}, {@code rule}, {@code rule-outdated}, {@code abstained}, {@code unread}
 * @param catalogueVersion the version that was asked
 * @param rule that gave it to a dispatcher, or named a department that is no more; absent where none matched
 * @param rulesVersion of the rule table that was asked, absent where there was none
 * @param modelVersion of the model that was asked for a suggestion, absent where there was none
 * @param suggestions at most {@value #MOST_SUGGESTIONS}, the likeliest first; absent where none was made
 */
public record IssueTriaged(
        String reason,
        long catalogueVersion,
        @Nullable RuleBasis rule,
        @Nullable Long rulesVersion,
        @Nullable String modelVersion,
        @Nullable List<Suggested> suggestions)
        implements IssueEvent {
    /** More than these help nobody to choose. */
    public static final int MOST_SUGGESTIONS = 3;

    public IssueTriaged {
        if (suggestions != null) {
            Bounds.atMost(MOST_SUGGESTIONS, "suggestions", suggestions);
            suggestions = List.copyOf(suggestions);
        }
    }

    /**
     * A department that the model thinks of.
     *
     * @param probability 0 to 1, calibrated
     * @param words that speak for it most, at most {@value Word#MOST}
     */
    public record Suggested(Department department, double probability, List<Word> words) {
        public Suggested {
            Bounds.probability("probability", probability);
            Bounds.atMost(Word.MOST, "words", words);
            words = List.copyOf(words);
        }
    }
}
