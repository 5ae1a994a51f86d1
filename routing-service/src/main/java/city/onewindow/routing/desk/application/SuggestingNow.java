package city.onewindow.routing.desk.application;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.desk.model.DeskLine;
import city.onewindow.routing.desk.model.DeskPage;
import city.onewindow.routing.placing.application.PlacingInForce;
import city.onewindow.routing.placing.model.Placing;
import city.onewindow.routing.placing.model.Placing.Thought;
import city.onewindow.routing.suggestion.model.Suggester;
import java.util.Optional;

/**
 * Asks the model in force about what is in triage without a suggestion, because there was no model when it came there.
 * That is only shown; nothing is written, so what was decided stays as it was decided.
 */
public final class SuggestingNow {
    private final Aggregates<Case> cases;
    private final PlacingInForce inForce;

    public SuggestingNow(Aggregates<Case> cases, PlacingInForce inForce) {
        this.cases = cases;
        this.inForce = inForce;
    }

    /** Of one issue; empty where it has a suggestion, is not in triage, or there is no model. */
    public Optional<Thought> of(Case state) {
        return of(state, inForce.get());
    }

    /** One version of the model for the whole page, and no text read where there is none. */
    public DeskPage on(DeskPage page) {
        Placing placing = inForce.get();
        return placing.suggester() == Suggester.NONE
                ? page
                : new DeskPage(
                        page.lines().stream().map(line -> on(line, placing)).toList(), page.next());
    }

    private DeskLine on(DeskLine line, Placing placing) {
        if (!line.status().equals(Case.Status.TRIAGE.code())
                || !line.suggestions().isEmpty()) {
            return line;
        }
        return cases.find(line.id())
                .map(Aggregate::required)
                .flatMap(state -> of(state, placing))
                .map(thought -> line.suggested(thought))
                .orElse(line);
    }

    private static Optional<Thought> of(Case state, Placing placing) {
        return state instanceof Case.Triage triage && triage.suggestions().isEmpty()
                ? placing.thought(triage.facts().subject(), triage.facts().text())
                : Optional.empty();
    }
}
