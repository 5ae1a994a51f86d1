package city.onewindow.routing.assignment.mongo;

import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.Dispatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lists that a case stands in, as one indexed field: of each department that it concerns by status, of triage, of all
 * that is open. A department that lost it has no shelf with it any more.
 */
public final class Shelves {
    /** What a dispatcher has to place. */
    public static final String TRIAGE = "triage";

    /** What nobody has answered yet. */
    public static final String OPEN = "open";

    private Shelves() {}

    /** The shelf of what a department assists and nobody has answered yet. */
    public static String assisting(String department) {
        return department + ":assisting";
    }

    /** The shelf of what a department leads in one status; once it is answered, of what it assisted too. */
    public static String of(String department, Case.Status status) {
        return department + ":" + status.code();
    }

    /** Whose shelf it is; empty where it is no department's. */
    public static Optional<String> department(String shelf) {
        int end = shelf.lastIndexOf(':');
        return end < 0 ? Optional.empty() : Optional.of(shelf.substring(0, end));
    }

    static List<String> of(Case state) {
        List<String> shelves = new ArrayList<>();
        if (state.status().isOpen()) {
            shelves.add(OPEN);
        }
        if (state.status() == Case.Status.TRIAGE) {
            shelves.add(TRIAGE);
        }
        state.given()
                .ifPresent(dispatch -> dispatch.departments()
                        .map(department -> shelf(state.status(), dispatch, department))
                        .forEach(shelves::add));
        return shelves;
    }

    /** While it is open, who assists has nothing to acknowledge: it has a shelf of its own. */
    private static String shelf(Case.Status status, Dispatch dispatch, String department) {
        return status.isOpen() && !dispatch.isLedBy(department) ? assisting(department) : of(department, status);
    }

    /** What is due first stands first; what is done, by when it was done. */
    static Instant order(Case state) {
        return switch (state) {
            case Case.Triage triage -> triage.since();
            case Case.Dispatched dispatched -> dispatched.dispatch().acknowledgeBy();
            case Case.Acknowledged acknowledged -> acknowledged.dispatch().replyBy();
            case Case.Replied replied -> replied.answers().getLast().at();
            case Case.Duplicate duplicate -> duplicate.at();
            case Case.Withdrawn withdrawn -> withdrawn.at();
            case Case.Closed closed -> closed.at();
        };
    }
}
