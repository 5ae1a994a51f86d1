package city.onewindow.routing.desk.web;

import city.onewindow.house.problem.Faults;
import city.onewindow.routing.desk.application.DeskViews;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A marking as it was sent, nothing yet known to be right.
 *
 * @param original tracking code of the other issue
 * @param reason up to 500 characters
 * @param by the dispatcher's name, absent where nobody said
 */
record DuplicateForm(
        @Nullable String original,
        @Nullable String reason,
        @Nullable String by) {

    /** Read; the other issue by its id. */
    record Read(
            String original,
            @Nullable String reason,
            @Nullable String by) {}

    /**
     * Read.
     *
     * @param signed whether it must say who marks
     * @throws city.onewindow.house.problem.ProblemException naming every fault
     */
    Read read(DeskViews views, boolean signed) {
        Faults faults = new Faults();
        String typed = Objects.requireNonNullElse(original, "");
        Optional<String> found = Codes.parse(typed).flatMap(views::byTrackingCode);
        if (found.isEmpty()) {
            faults.note("/original", typed.isBlank() ? "missing" : "no-such-code");
        }
        String because = faults.text("/reason", reason, PlaceForm.REASON);
        String name = Dispatcher.name(by, signed, faults);
        faults.orThrow();
        return new Read(found.orElseThrow(), because.isEmpty() ? null : because, name);
    }
}
