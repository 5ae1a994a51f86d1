package city.onewindow.routing.desk.application;

import city.onewindow.contracts.issue.Department;
import city.onewindow.routing.catalogue.application.OpenIssues;
import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.desk.model.DeskLine;
import city.onewindow.routing.desk.model.Tab;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Departments that left the catalogue: their issues still know them. */
public final class FormerDepartments implements OpenIssues {
    /** So many of its issues are looked at for its name. */
    private static final int LOOKED_AT = 20;

    private final DeskViews views;

    public FormerDepartments(DeskViews views) {
        this.views = views;
    }

    @Override
    public List<LeftOut> leftOutBy(Catalogue catalogue) {
        return new TreeMap<>(views.open())
                .entrySet().stream()
                        .filter(open -> catalogue.department(open.getKey()).isEmpty())
                        .flatMap(open -> known(open.getKey()).stream()
                                .map(department -> new LeftOut(department, open.getValue())))
                        .toList();
    }

    /** By its last name, as its issues tell; empty where none does. */
    public Optional<Department> known(String code) {
        return views.inbox(code, Arrays.asList(Tab.values()), null, LOOKED_AT).lines().stream()
                .sorted(Comparator.comparing(FormerDepartments::dispatchedAt).reversed())
                .flatMap(line -> Stream.concat(Optional.ofNullable(line.lead()).stream(), line.assists().stream()))
                .filter(department -> department.code().equals(code))
                .findFirst();
    }

    private static Instant dispatchedAt(DeskLine line) {
        return Objects.requireNonNullElse(line.dispatchedAt(), Instant.EPOCH);
    }
}
