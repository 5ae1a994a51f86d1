package city.onewindow.routing.assignment.model;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.IssueDispatched;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * To whom the issue is given now. An issue has had {@code number} of them; only the last counts.
 *
 * @param at when its lead was given the issue; a dispatch that leaves the lead in place keeps it
 */
public record Dispatch(
        int number,
        Department lead,
        List<Department> assists,
        @Nullable String category,
        Instant at,
        Instant acknowledgeBy,
        Instant replyBy) {
    public Dispatch {
        assists = List.copyOf(assists);
    }

    static Dispatch of(IssueDispatched event, Instant at) {
        return new Dispatch(
                event.number(),
                event.lead(),
                event.assists(),
                event.category(),
                at,
                event.acknowledgeBy(),
                event.replyBy());
    }

    /** Whether the department answers for the issue. */
    public boolean isLedBy(String department) {
        return lead.code().equals(department);
    }

    /** Whether the department may see the issue: it leads or assists. */
    public boolean concerns(String department) {
        return departments().anyMatch(department::equals);
    }

    /** Codes of all that may see the issue. */
    public Stream<String> departments() {
        return Stream.concat(Stream.of(lead), assists.stream()).map(Department::code);
    }
}
