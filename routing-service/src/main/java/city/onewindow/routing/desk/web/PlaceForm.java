package city.onewindow.routing.desk.web;

import city.onewindow.house.problem.Faults;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.text.TextRule;
import city.onewindow.routing.assignment.model.CaseCommand;
import city.onewindow.routing.assignment.model.Dispatch;
import city.onewindow.routing.catalogue.model.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dispatcher's placing as it was sent, nothing yet known to be right.
 *
 * @param lead code of a department
 * @param assists codes, at most {@value #MOST_ASSISTS}
 * @param category code, absent to leave it
 * @param reason up to 500 characters; required where a department has the issue already
 * @param replaces number of the dispatch that the dispatcher saw and gives anew; 0 or absent to place what has none
 * @param by the dispatcher's name, absent where nobody said
 */
record PlaceForm(
        @Nullable String lead,
        @Nullable List<@Nullable String> assists,
        @Nullable String category,
        @Nullable String reason,
        @Nullable Integer replaces,
        @Nullable String by) {
    static final int MOST_ASSISTS = 10;
    static final TextRule REASON = TextRule.lines(0, 500);

    /** As a page begins with it: whoever assists goes on, unless the dispatcher says otherwise. */
    static PlaceForm of(Optional<Dispatch> given, @Nullable String by) {
        List<@Nullable String> assists = new ArrayList<>();
        given.ifPresent(dispatch -> dispatch.assists().forEach(each -> assists.add(each.code())));
        return new PlaceForm("", assists, "", "", given.map(Dispatch::number).orElse(0), by);
    }

    /**
     * Read.
     *
     * @param signed whether it must say who places
     * @throws city.onewindow.house.problem.ProblemException naming every fault
     */
    CaseCommand.Place command(boolean signed) {
        Faults faults = new Faults();
        String leading = TextRule.normal(lead);
        if (leading.isEmpty()) {
            faults.note("/lead", "missing");
        }
        List<String> assisting = assists(leading, faults);
        String because = faults.text("/reason", reason, REASON);
        if (replaces != null && replaces < 0) {
            faults.note("/replaces", "form", "0, 1, 2 …");
        }
        String name = Dispatcher.name(by, signed, faults);
        faults.orThrow();
        String kind = TextRule.normal(category);
        return new CaseCommand.Place(
                leading, assisting, kind.isEmpty() ? null : kind, because.isEmpty() ? null : because, replaces, name);
    }

    /**
     * All that names what the catalogue does not have. Asked only after a placing was refused: a command that took effect
     * once is answered as then, whatever the catalogue has become.
     */
    List<FieldFault> unknown(Catalogue catalogue) {
        Faults faults = new Faults();
        if (catalogue.department(TextRule.normal(lead)).isEmpty()) {
            faults.note("/lead", "unknown-department");
        }
        for (String code : assists == null ? List.<String>of() : assists) {
            if (catalogue.department(TextRule.normal(code)).isEmpty() && !faults.concern("/assists")) {
                faults.note("/assists", "unknown-department");
            }
        }
        String kind = TextRule.normal(category);
        if (!kind.isEmpty() && !catalogue.categories().containsKey(kind)) {
            faults.note("/category", "unknown-category");
        }
        return faults.all();
    }

    private List<String> assists(String leading, Faults faults) {
        Set<String> codes = new LinkedHashSet<>();
        for (String code : assists == null ? List.<String>of() : assists) {
            codes.add(TextRule.normal(code));
        }
        if (codes.contains(leading) && !leading.isEmpty()) {
            faults.note("/assists", "lead-assists");
        }
        if (codes.size() > MOST_ASSISTS) {
            faults.note("/assists", "too-many-assists", MOST_ASSISTS);
        }
        return List.copyOf(codes);
    }
}
