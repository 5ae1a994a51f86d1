package city.onewindow.routing.desk.application;

import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.event.Event;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.desk.model.DeskIssue;
import city.onewindow.routing.desk.model.History;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one issue for whoever may see it. */
public final class ReadingDesk {
    private final Aggregates<Case> cases;

    public ReadingDesk(Aggregates<Case> cases) {
        this.cases = cases;
    }

    /** For a department: empty where it neither leads nor assists, just as where there is no such issue. */
    public Optional<DeskIssue> forDepartment(String department, String issue) {
        return forDispatcher(issue)
                .filter(found -> found.state()
                        .given()
                        .filter(dispatch -> dispatch.concerns(department))
                        .isPresent());
    }

    /** Whether a department had it once, and has it no more: all that it may know of it then. */
    public boolean isGoneFrom(String department, String issue) {
        return forDepartment(department, issue).isEmpty()
                && cases.find(issue).stream()
                        .flatMap(found -> own(found).stream())
                        .anyMatch(each -> each.event() instanceof IssueDispatched given
                                && Stream.concat(Stream.of(given.lead()), given.assists().stream())
                                        .anyMatch(had -> had.code().equals(department)));
    }

    /** For a dispatcher, who sees all. */
    public Optional<DeskIssue> forDispatcher(String issue) {
        return cases.find(issue)
                .filter(found -> found.state() != null)
                .map(found -> new DeskIssue(
                        found.id(), found.last(), found.required(), History.of(found.required(), own(found))));
    }

    private static List<History.Happened> own(Aggregate<Case> found) {
        return found.events().stream().flatMap(ReadingDesk::happened).toList();
    }

    private static Stream<History.Happened> happened(Event event) {
        return EventType.named(event.envelope().type()).stream()
                .map(type -> new History.Happened(event.envelope().time(), IssueEventJson.read(type, event.data())));
    }
}
