package city.onewindow.routing.suggestion.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.routing.catalogue.application.CatalogueInForce;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Departments of the catalogue in force, as requests name them. */
@Component
class KnownDepartments {
    private static final Set<String> UNPLACEABLE = Set.of("general-desk");

    private final CatalogueInForce catalogue;

    KnownDepartments(CatalogueInForce catalogue) {
        this.catalogue = catalogue;
    }

    /** Those that get what nobody could place: nothing can be learned of them. */
    Set<String> unplaceable() {
        return among(UNPLACEABLE);
    }

    /**
     * All that are named; where nothing is said, not even that it is none, those that get what nobody could place.
     *
     * @param pointer of the field that names them
     * @throws city.onewindow.house.problem.ProblemException where the catalogue has one of them not
     */
    Set<String> named(@Nullable List<String> codes, String pointer) {
        if (codes == null) {
            return unplaceable();
        }
        Set<String> named = Set.copyOf(codes);
        if (!among(named).equals(named)) {
            throw Problem.invalid(FieldFault.of(pointer, "unknown-department")).exception();
        }
        return named;
    }

    private Set<String> among(Set<String> codes) {
        Set<String> known = catalogue.get().departments().keySet();
        return codes.stream().filter(known::contains).collect(Collectors.toUnmodifiableSet());
    }
}
