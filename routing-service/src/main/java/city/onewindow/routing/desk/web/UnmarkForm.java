package city.onewindow.routing.desk.web;

import city.onewindow.house.problem.Faults;
import city.onewindow.routing.assignment.model.CaseCommand;
import org.jspecify.annotations.Nullable;

/**
 * What takes a marking back, as it was sent.
 *
 * @param reason up to 500 characters, absent where there is none
 * @param by the dispatcher's name, absent where nobody said
 */
record UnmarkForm(@Nullable String reason, @Nullable String by) {
    /**
     * Read.
     *
     * @param signed whether it must say who does it
     * @throws city.onewindow.house.problem.ProblemException naming every fault
     */
    CaseCommand.UnmarkDuplicate command(boolean signed) {
        Faults faults = new Faults();
        String because = faults.text("/reason", reason, PlaceForm.REASON);
        String name = Dispatcher.name(by, signed, faults);
        faults.orThrow();
        return new CaseCommand.UnmarkDuplicate(because.isEmpty() ? null : because, name);
    }
}
