package city.onewindow.routing.similar.application;

import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.contracts.issue.IssueReplied;
import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.event.Event;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.similar.model.Alike;
import city.onewindow.routing.similar.model.Sameness;
import city.onewindow.routing.similar.model.SimilarIssue;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the issues that are most alike to one, for whoever may see that one. What is shown of them is read from the store,
 * so it is as it stands, however old the index is.
 */
public final class FindingSimilar {
    /** Shown at most. */
    public static final int MOST = 5;

    /** Looked at for a department, which may see few of them. */
    private static final int LOOKED_AT = 25;

    private final Aggregates<Case> cases;
    private final AlikeIndex index;

    public FindingSimilar(Aggregates<Case> cases, AlikeIndex index) {
        this.cases = cases;
        this.index = index;
    }

    /** For a dispatcher, who sees all; empty where there is no such issue. */
    public Optional<List<SimilarIssue>> forDispatcher(String issue) {
        return state(issue).map(state -> similar(issue, state, MOST, other -> true));
    }

    /** For a department, of what concerns it; empty where the issue itself does not, just as where there is none. */
    public Optional<List<SimilarIssue>> forDepartment(String department, String issue) {
        Predicate<Case> concerned = state ->
                state.given().filter(dispatch -> dispatch.concerns(department)).isPresent();
        return state(issue).filter(concerned).map(state -> similar(issue, state, LOOKED_AT, concerned));
    }

    private Optional<Case> state(String issue) {
        return cases.find(issue).filter(found -> found.state() != null).map(Aggregate::required);
    }

    private List<SimilarIssue> similar(String issue, Case state, int lookedAt, Predicate<Case> visible) {
        return index.alike(state.facts().subject(), state.facts().text(), issue, lookedAt).stream()
                .flatMap(alike -> read(issue, state, alike, visible))
                .limit(MOST)
                .toList();
    }

    private Stream<SimilarIssue> read(String issue, Case asking, Alike alike, Predicate<Case> visible) {
        return cases
                .find(alike.issue())
                .filter(found -> found.state() != null)
                .filter(found -> visible.test(found.required()))
                .map(found -> similar(issue, asking, alike, found))
                .stream();
    }

    private SimilarIssue similar(String issue, Case asking, Alike alike, Aggregate<Case> found) {
        Case other = found.required();
        return new SimilarIssue(
                found.id(),
                other.facts().trackingCode(),
                other.facts().subject(),
                other.shown().code(),
                alike.score(),
                alike.words(),
                sameness(issue, asking, found),
                found.events().stream().flatMap(FindingSimilar::reply).toList());
    }

    /** As the queue flags: nothing is a duplicate of what came later, or of what nobody can be marked a duplicate of. */
    private Sameness sameness(String issue, Case asking, Aggregate<Case> found) {
        Case other = found.required();
        return SuspectingDuplicate.earlier(cases, issue, asking, found.id(), other)
                        .isPresent()
                ? Sameness.of(asking.facts(), other.facts())
                : Sameness.NONE;
    }

    private static Stream<String> reply(Event event) {
        return EventType.named(event.envelope().type())
                .filter(type -> type.record() == IssueReplied.class)
                .map(type -> ((IssueReplied) IssueEventJson.read(type, event.data())).text())
                .stream();
    }
}
