package city.onewindow.routing.desk.web;

import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.desk.application.DeskViews;
import city.onewindow.routing.desk.model.DeskIssue;
import city.onewindow.routing.desk.model.DeskLine;
import city.onewindow.routing.desk.model.Tab;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a department goes on when it is done with an issue: what it leads and has to do, by the order of its inbox. */
@Component
class NextInInbox {
    private static final Set<Case.Status> TO_DO = Set.of(Case.Status.DISPATCHED, Case.Status.ACKNOWLEDGED);

    private final DeskViews views;

    NextInInbox(DeskViews views) {
        this.views = views;
    }

    /**
     * What is left beside one issue.
     *
     * @param line the first, absent where nothing is
     * @param left how many, as it is shown
     */
    record Left(@Nullable DeskLine line, String left) {}

    Left beside(DeskIssue issue, String department) {
        DeskLine next = views.inbox(department, Tab.TO_DO, null, 2).lines().stream()
                .filter(line -> !line.id().equals(issue.id()))
                .findFirst()
                .orElse(null);
        int all =
                Tab.TO_DO.stream().mapToInt(tab -> views.count(department, tab)).sum();
        return new Left(next, DeskPages.shown(isAmong(issue.state(), department) ? all - 1 : all));
    }

    private static boolean isAmong(Case state, String department) {
        return TO_DO.contains(state.status())
                && state.given().filter(given -> given.isLedBy(department)).isPresent();
    }
}
