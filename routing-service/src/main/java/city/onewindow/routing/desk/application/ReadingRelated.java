package city.onewindow.routing.desk.application;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.Link;
import city.onewindow.routing.desk.model.Related;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads what an issue is a duplicate of, and its duplicates, for whoever may see the issue itself. */
public final class ReadingRelated {
    /** A page shows no more. */
    private static final int MOST = 20;

    private final Aggregates<Case> cases;

    public ReadingRelated(Aggregates<Case> cases) {
        this.cases = cases;
    }

    /** For a dispatcher, who sees all. */
    public List<Related> forDispatcher(Case state) {
        return related(state, other -> true);
    }

    /** For a department: of what is not its own it sees that it is there, by its tracking code. */
    public List<Related> forDepartment(String department, Case state) {
        return related(
                state,
                other -> other.given()
                        .filter(dispatch -> dispatch.concerns(department))
                        .isPresent());
    }

    private List<Related> related(Case state, Predicate<Case> visible) {
        List<Related> all = new ArrayList<>();
        if (state instanceof Case.Duplicate duplicate) {
            all.add(read(duplicate.of().issue(), duplicate.of().trackingCode(), true, visible));
        }
        state.aftermath().duplicates().stream()
                .filter(Link::stands)
                .limit(MOST)
                .map(link -> read(link.issue(), link.trackingCode(), false, visible))
                .forEach(all::add);
        return all;
    }

    private Related read(String id, String code, boolean original, Predicate<Case> visible) {
        return cases.find(id)
                .filter(found -> found.state() != null)
                .map(Aggregate::required)
                .filter(visible)
                .map(other -> new Related(
                        id,
                        code,
                        original,
                        other.facts().subject(),
                        other.shown().code()))
                .orElseGet(() -> new Related(id, code, original, null, null));
    }
}
