package city.onewindow.routing.assignment.model;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.contracts.issue.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody asks of a case. */
public sealed interface CaseCommand {
    /** 签收. @param department who asks */
    record Acknowledge(String department) implements CaseCommand {}

    /**
     * 答复.
     *
     * @param department who asks
     * @param audiences at least one, each once
     * @param text 1 to 10,000 characters
     */
    record Reply(String department, List<Audience> audiences, Outcome outcome, String text) implements CaseCommand {
        public Reply {
            audiences = List.copyOf(audiences);
            if (audiences.isEmpty() || audiences.stream().distinct().count() < audiences.size() || text.isEmpty()) {
                throw new IllegalArgumentException("a reply has a text and goes to somebody, once");
            }
        }
    }

    /**
     * 派单 by a dispatcher, also anew. Departments and categories by their codes, judged by the catalogue in force.
     *
     * @param assists without the lead, each once
     * @param category as the dispatcher corrects it, absent to leave it
     * @param reason required where a department has the issue already
     * @param replaces the dispatch that the dispatcher saw, 0 for none; absent where that does not matter
     */
    record Place(
            String lead,
            List<String> assists,
            @Nullable String category,
            @Nullable String reason,
            @Nullable Integer replaces)
            implements CaseCommand {
        public Place {
            assists = List.copyOf(assists);
            if (assists.contains(lead) || assists.stream().distinct().count() < assists.size()) {
                throw new IllegalArgumentException("a department leads or assists, once");
            }
        }
    }
}
