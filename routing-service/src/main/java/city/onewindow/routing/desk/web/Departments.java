package city.onewindow.routing.desk.web;

import city.onewindow.contracts.issue.Department;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.routing.catalogue.application.CatalogueInForce;
import city.onewindow.routing.catalogue.application.OpenIssues.LeftOut;
import city.onewindow.routing.desk.application.FormerDepartments;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Departments that have a desk: those of the catalogue, and those that left it and still have issues. */
@Component
class Departments {
    private final CatalogueInForce catalogue;
    private final FormerDepartments former;

    Departments(CatalogueInForce catalogue, FormerDepartments former) {
        this.catalogue = catalogue;
        this.former = former;
    }

    /** Of the catalogue. */
    List<Department> all() {
        return catalogue.get().departments().values().stream()
                .map(named -> new Department(named.code(), named.zh(), named.en()))
                .toList();
    }

    /** Those that left it and still have open issues. */
    List<Department> leftOut() {
        return former.leftOutBy(catalogue.get()).stream()
                .map(LeftOut::department)
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
        return catalogue.get().department(code).or(() -> former.known(code));
    }
}
