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
 * Names the issue that one in triage is likely a duplicate of, among as many nearest as {@link FindingSimilar} shows. It
 * only points: a person looks, and marks. While the index is behind it knows of fewer.
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
                .flatMap(other -> suspect(state, other).stream())
                .filter(suspect -> !suspect.issue().equals(issue))
                .min(Comparator.comparing(Suspect::sameness).reversed());
    }

    private Optional<Suspect> suspect(Case asking, String other) {
        Optional<Case> found =
                cases.find(other).filter(each -> each.state() != null).map(Aggregate::required);
        return found.flatMap(state -> {
            Sameness sameness = Sameness.of(asking.facts(), state.facts());
            return sameness == Sameness.NONE
                    ? Optional.empty()
                    : original(other, state).map(of -> new Suspect(of.issue(), of.trackingCode(), sameness));
        });
    }

    /** What it could be marked as a duplicate of: of a duplicate its original, of what ended without an answer nothing. */
    static Optional<Original> original(String id, Case state) {
        if (state instanceof Case.Duplicate duplicate) {
            return Optional.of(duplicate.of());
        }
        return DuplicateRules.mayNotLead(state).isPresent()
                ? Optional.empty()
                : Optional.of(new Original(id, state.facts().trackingCode()));
    }
}
