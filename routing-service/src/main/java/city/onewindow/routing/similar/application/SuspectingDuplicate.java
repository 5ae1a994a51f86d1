package city.onewindow.routing.similar.application;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.DuplicateRules;
import city.onewindow.routing.assignment.model.Link;
import city.onewindow.routing.assignment.model.Original;
import city.onewindow.routing.similar.model.Sameness;
import city.onewindow.routing.similar.model.Suspect;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Names the issue that one in triage is likely a duplicate of, among as many nearest as {@link FindingSimilar} shows, and
 * only ever one that came before it: of two that are alike, the later is the duplicate. It only points: a person looks, and
 * marks. While the index is behind it knows of fewer.
 */
public final class SuspectingDuplicate {
    private final Aggregates<Case> cases;
    private final AlikeIndex index;

    public SuspectingDuplicate(Aggregates<Case> cases, AlikeIndex index) {
        this.cases = cases;
        this.index = index;
    }

    /** Empty where it is likely none, cannot be marked as one, or is not in triage. */
    public Optional<Suspect> of(String issue) {
        return cases.find(issue)
                .filter(found -> found.state() instanceof Case.Triage)
                .map(Aggregate::required)
                .filter(state -> state.aftermath().duplicates().stream().noneMatch(Link::stands))
                .flatMap(state -> among(issue, state));
    }

    private Optional<Suspect> among(String issue, Case state) {
        List<String> nearest =
                index.nearest(state.facts().subject(), state.facts().text(), issue, FindingSimilar.MOST);
        // The likeliest; of those as likely the nearest, which stands first.
        return nearest.stream()
                .flatMap(other -> suspect(issue, state, other).stream())
                .min(Comparator.comparing(Suspect::sameness).reversed());
    }

    private Optional<Suspect> suspect(String issue, Case asking, String other) {
        return read(cases, other).flatMap(state -> {
            Sameness sameness = Sameness.of(asking.facts(), state.facts());
            return sameness == Sameness.NONE
                    ? Optional.empty()
                    : earlier(cases, issue, asking, other, state)
                            .map(of -> new Suspect(of.issue(), of.trackingCode(), sameness));
        });
    }

    /**
     * What an issue could be marked as a duplicate of because it is like another: empty where that came later, or at once
     * and under a greater id, for who came first keeps the place.
     */
    static Optional<Original> earlier(Aggregates<Case> cases, String issue, Case asking, String other, Case found) {
        return original(other, found).filter(of -> {
            Case first =
                    of.issue().equals(other) ? found : read(cases, of.issue()).orElse(found);
            int order = first.facts().submittedAt().compareTo(asking.facts().submittedAt());
            return order < 0 || order == 0 && of.issue().compareTo(issue) < 0;
        });
    }

    private static Optional<Case> read(Aggregates<Case> cases, String issue) {
        return cases.find(issue).filter(each -> each.state() != null).map(Aggregate::required);
    }

    /** What could be an original: of a duplicate its own, of what ended without an answer nothing. */
    private static Optional<Original> original(String id, Case state) {
        if (state instanceof Case.Duplicate duplicate) {
            return Optional.of(duplicate.of());
        }
        return DuplicateRules.mayNotLead(state).isPresent()
                ? Optional.empty()
                : Optional.of(new Original(id, state.facts().trackingCode()));
    }
}
