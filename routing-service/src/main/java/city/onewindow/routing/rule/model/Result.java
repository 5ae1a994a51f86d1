package city.onewindow.routing.rule.model;

import city.onewindow.contracts.issue.Priority;
import city.onewindow.routing.deadline.model.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule does with an issue that it matches. */
public sealed interface Result {
    /**
     * It goes to a department.
     *
     * @param lead code of the department that answers
     * @param assists codes of those that contribute, without the lead
     * @param priority absent where the rule gives none
     * @param acknowledge working days to take it, absent for those of the catalogue
     * @param reply working days to answer it, absent for those of the catalogue
     */
    record Assign(
            String lead,
            List<String> assists,
            @Nullable Priority priority,
            @Nullable Integer acknowledge,
            @Nullable Integer reply)
            implements Result {
        public Assign {
            assists = List.copyOf(assists);
        }

        /** The rule's days where it says some; the other is moved where it would otherwise cross. */
        public Terms terms(Terms standard) {
            int first = acknowledge != null ? acknowledge : standard.acknowledge();
            int last = reply != null ? reply : Math.max(standard.reply(), first);
            return new Terms(Math.min(first, last), last);
        }
    }

    /** A dispatcher decides. */
    record ToTriage() implements Result {}
}
