package city.onewindow.routing.assignment.mongo;

import city.onewindow.messaging.aggregate.StateCodec;
import city.onewindow.routing.assignment.model.Aftermath;
import city.onewindow.routing.assignment.model.Answer;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.Dispatch;
import city.onewindow.routing.assignment.model.Facts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** The case as BSON. Beside what reads back it holds {@code shelf} and {@code order}, by which desks look it up. */
public final class CaseCodec implements StateCodec<Case> {
    @Override
    public Document write(Case state) {
        Document document = new Document("status", state.status().code())
                .append("shelf", Shelves.of(state))
                .append("order", Date.from(Shelves.order(state)))
                .append("facts", FactsDocument.write(state.facts()));
        state.given().ifPresent(dispatch -> document.append("dispatch", DispatchDocument.write(dispatch)));
        if (!state.answers().isEmpty()) {
            document.append(
                    "answers",
                    state.answers().stream().map(AftermathDocument::write).toList());
        }
        Document aftermath = AftermathDocument.write(state.aftermath());
        if (!aftermath.isEmpty()) {
            document.append("aftermath", aftermath);
        }
        switch (state) {
            case Case.Triage triage ->
                document.append("reason", triage.reason()).append("at", Date.from(triage.since()));
            case Case.Dispatched dispatched ->
                document.append("at", Date.from(dispatched.dispatch().at()));
            case Case.Acknowledged acknowledged -> document.append("at", Date.from(acknowledged.at()));
            case Case.Replied replied ->
                document.append("at", Date.from(replied.answers().getLast().at()));
            case Case.Withdrawn withdrawn -> document.append("at", Date.from(withdrawn.at()));
            case Case.Closed closed ->
                document.append("reason", closed.because()).append("at", Date.from(closed.at()));
        }
        return document;
    }

    @Override
    public Case read(Document document) {
        Facts facts = FactsDocument.read(document.get("facts", Document.class));
        Aftermath aftermath = AftermathDocument.read(document.get("aftermath", new Document()));
        List<Answer> answers = document.getList("answers", Document.class, List.of()).stream()
                .map(AftermathDocument::readAnswer)
                .toList();
        Instant at = document.getDate("at").toInstant();
        return switch (Case.Status.of(document.getString("status"))) {
            case TRIAGE -> new Case.Triage(facts, aftermath, document.getString("reason"), at);
            case DISPATCHED -> new Case.Dispatched(facts, aftermath, dispatch(document));
            case ACKNOWLEDGED -> new Case.Acknowledged(facts, aftermath, dispatch(document), at);
            case REPLIED -> new Case.Replied(facts, aftermath, dispatch(document), answers);
            case WITHDRAWN -> new Case.Withdrawn(facts, aftermath, DispatchDocument.readOrNull(document), at);
            case CLOSED ->
                new Case.Closed(
                        facts,
                        aftermath,
                        DispatchDocument.readOrNull(document),
                        answers,
                        document.getString("reason"),
                        at);
        };
    }

    private static Dispatch dispatch(Document document) {
        return DispatchDocument.read(document.get("dispatch", Document.class));
    }
}
