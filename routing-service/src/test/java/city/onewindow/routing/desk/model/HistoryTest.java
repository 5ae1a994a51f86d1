package city.onewindow.routing.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.Department;
import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.CaseCommand;
import city.onewindow.routing.assignment.model.Decided.Changed;
import city.onewindow.routing.desk.model.History.Happened;
import city.onewindow.testkit.Events;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    @Test
    void whoAcknowledgedIsNamedAsTheDispatchNamesThem() {
        List<Happened> happened = new ArrayList<>();
        Changed changed = (Changed) Cases.events(Cases.NOW).on(null, Events.accepted(), Cases.NOW);
        happened(changed, happened);
        Case state = changed.next();
        for (CaseCommand command :
                List.of(Cases.ACKNOWLEDGE, Cases.PLACE_ANEW, new CaseCommand.Acknowledge("industry"))) {
            Changed then = (Changed) Cases.commands(Cases.NOW).on(state, command);
            happened(then, happened);
            state = then.next();
        }
        assertThat(History.of(state, happened))
                .filteredOn(line -> line.kind().equals("acknowledged"))
                .extracting(HistoryLine::department)
                .extracting(Department::code)
                .containsExactly(Cases.LEAD, "industry");
    }

    private static void happened(Changed changed, List<Happened> happened) {
        changed.events().forEach(event -> happened.add(new Happened(Cases.NOW, event)));
    }
}
