package city.onewindow.routing.catalogue.application;

import city.onewindow.contracts.issue.Department;
import city.onewindow.routing.catalogue.model.Catalogue;
import java.util.List;

/** The port to what departments have to do. */
@FunctionalInterface
public interface OpenIssues {
    /** Departments that the catalogue does not have and that have open issues, by code. */
    List<LeftOut> leftOutBy(Catalogue catalogue);

    /**
     * A department that is out of the catalogue and not done.
     *
     * @param department by its name as last known
     * @param open issues that it leads or assists and that nobody has answered yet, at least 1
     */
    record LeftOut(Department department, int open) {}
}
