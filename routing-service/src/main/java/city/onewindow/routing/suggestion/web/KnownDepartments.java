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
    private final CatalogueInForce catalogue;

    KnownDepartments(CatalogueInForce catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * All that are named; none where nothing is.
     *
     * @param pointer of the field that names them
     * @throws city.onewindow.house.problem.ProblemException where the catalogue has one of them not
     */
    Set<String> named(@Nullable List<String> codes, String pointer) {
        Set<String> named = codes == null ? Set.of() : Set.copyOf(codes);
        if (!among(named).equals(named)) {
            throw Problem.invalid(FieldFault.of(pointer, "unknown-department")).exception();
        }
        return named;
    }

    /** Those of them that the catalogue has. */
    Set<String> among(Set<String> codes) {
        Set<String> known = catalogue.get().departments().keySet();
        return codes.stream().filter(known::contains).collect(Collectors.toUnmodifiableSet());
    }
}
