package city.onewindow.routing.desk.web;

import city.onewindow.contracts.issue.Department;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.routing.catalogue.application.CatalogueInForce;
import city.onewindow.routing.desk.application.DeskViews;
import city.onewindow.routing.desk.model.Tab;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Departments that have a desk: those of the catalogue, and those that left it and still have issues. */
@Component
class Departments {
    private final CatalogueInForce catalogue;
    private final DeskViews views;

    Departments(CatalogueInForce catalogue, DeskViews views) {
        this.catalogue = catalogue;
        this.views = views;
    }

    List<Department> all() {
        return catalogue.get().departments().values().stream()
                .map(named -> new Department(named.code(), named.zh(), named.en()))
                .toList();
    }

    /** @throws city.onewindow.house.problem.ProblemException where there is no such desk */
    Department required(String code) {
        return known(code)
                .orElseThrow(() -> Problem.of(404, "no-such-department")
                        .with(FieldFault.of("#path/department", "unknown-department"))
                        .exception());
    }

    /** Empty where there is no such desk. */
    Optional<Department> known(String code) {
        return catalogue.get().department(code).or(() -> former(code));
    }

    /** Known by its last name, as its issues tell. */
    private Optional<Department> former(String code) {
        return views.inbox(code, Arrays.asList(Tab.values()), null, 1).lines().stream()
                .flatMap(line -> java.util.stream.Stream.concat(
                        Optional.ofNullable(line.lead()).stream(), line.assists().stream()))
                .filter(department -> department.code().equals(code))
                .findFirst();
    }
}
