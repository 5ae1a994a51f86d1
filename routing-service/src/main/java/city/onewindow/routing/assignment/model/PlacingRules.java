package city.onewindow.routing.assignment.model;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.routing.assignment.model.CaseCommand.Place;
import city.onewindow.routing.assignment.model.Decided.By;
import city.onewindow.routing.assignment.model.Decided.Changed;
import city.onewindow.routing.assignment.model.Decided.Overtaken;
import city.onewindow.routing.assignment.model.Decided.Refused;
import city.onewindow.routing.assignment.model.Decided.Why;
import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.deadline.model.Deadlines;
import city.onewindow.routing.deadline.model.Deadlines.Due;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatcher's placing comes to: from triage, or anew in place of the dispatch that they name, with a reason,
 * while nobody has answered. Where the lead stays
 * and only who assists or the category changes, all that concerns the lead stays too.
 */
record PlacingRules(Catalogue catalogue, Deadlines deadlines, Instant now) {
    /** No issue is sent round for ever. */
    static final int MOST_DISPATCHES = 50;

    Decided on(Case current, Place place) {
        return switch (current) {
            case Case.Triage kept when kept.isKeptFrom(place.by(), now) -> new Overtaken(By.CLAIMED);
            case Case.Triage never
            when place.replaces() != null && place.replaces() != 0 -> new Refused(Why.NO_SUCH_DISPATCH);
            case Case.Triage triage -> placed(triage, null, place);
            case Case.Dispatched dispatched -> replaced(dispatched, dispatched.dispatch(), place);
            case Case.Acknowledged acknowledged -> replaced(acknowledged, acknowledged.dispatch(), place);
            case Case.Replied replied -> new Overtaken(By.REPLIED);
            case Case.Duplicate duplicate -> new Overtaken(By.DUPLICATE);
            case Case.Withdrawn withdrawn -> new Overtaken(By.WITHDRAWN);
            case Case.Closed closed -> new Overtaken(closed.ended());
        };
    }

    private Decided replaced(Case current, Dispatch given, Place place) {
        Integer replaces = place.replaces();
        // Who does not say what to replace places what waits, and does not know that it waits no more.
        if (replaces == null || replaces != given.number()) {
            return new Overtaken(By.DISPATCHED);
        }
        if (isTheSame(given, place)) {
            return new Refused(Why.NOTHING_CHANGES);
        }
        if (place.reason() == null) {
            return new Refused(Why.REASON_REQUIRED);
        }
        return given.number() >= MOST_DISPATCHES ? new Refused(Why.TOO_MANY_DISPATCHES) : placed(current, given, place);
    }

    private static boolean isTheSame(Dispatch given, Place place) {
        Set<String> assists = given.assists().stream().map(Department::code).collect(Collectors.toSet());
        return given.isLedBy(place.lead())
                && assists.equals(Set.copyOf(place.assists()))
                && (place.category() == null || place.category().equals(given.category()));
    }

    /** @param given the dispatch before, absent where there is none */
    private Decided placed(Case current, @Nullable Dispatch given, Place place) {
        Optional<Department> lead = catalogue.department(place.lead());
        List<Department> assists = place.assists().stream()
                .map(catalogue::department)
                .flatMap(Optional::stream)
                .toList();
        if (lead.isEmpty() || assists.size() < place.assists().size()) {
            return new Refused(lead.isEmpty() ? Why.UNKNOWN_LEAD : Why.UNKNOWN_ASSIST);
        }
        if (place.category() != null && !catalogue.categories().containsKey(place.category())) {
            return new Refused(Why.UNKNOWN_CATEGORY);
        }
        String former = given == null ? current.facts().category() : given.category();
        String category = place.category() != null ? place.category() : former;
        String district = current.facts().district();
        // Whoever leads on has had the issue all along: its deadlines do not begin anew.
        Dispatch kept = given != null && given.isLedBy(place.lead()) ? given : null;
        Due due = kept != null
                ? new Due(kept.acknowledgeBy(), kept.replyBy())
                : deadlines.due(now, catalogue.terms(category, district));
        IssueDispatched event = new IssueDispatched(
                given == null ? 1 : given.number() + 1,
                lead.get(),
                assists,
                category,
                district,
                null,
                due.acknowledgeBy(),
                due.replyBy(),
                IssueDispatched.Basis.dispatcher(catalogue.version(), place.reason()),
                null,
                place.by() == null ? null : new IssueDispatched.DispatchedBy(place.by()));
        Dispatch next = Dispatch.of(event, kept != null ? kept.at() : now);
        // And what it took stays taken.
        Case after = kept != null && current instanceof Case.Acknowledged taken
                ? new Case.Acknowledged(taken.facts(), taken.aftermath(), next, taken.at())
                : new Case.Dispatched(current.facts(), current.aftermath(), next);
        return Changed.to(after, event);
    }
}
