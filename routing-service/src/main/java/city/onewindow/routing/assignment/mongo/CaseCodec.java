package city.onewindow.routing.assignment.mongo;

import city.onewindow.messaging.aggregate.StateCodec;
import city.onewindow.routing.assignment.model.Aftermath;
import city.onewindow.routing.assignment.model.Answer;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.Claim;
import city.onewindow.routing.assignment.model.Dispatch;
import city.onewindow.routing.assignment.model.Facts;
import city.onewindow.routing.assignment.model.Original;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The case as BSON. Beside what reads back it holds {@code shelf} and {@code order}, by which desks look it up. */
public final class CaseCodec implements StateCodec<Case> {
    @Override
    public Document write(Case state) {
        return state instanceof Case.Duplicate duplicate ? marked(duplicate) : plain(state);
    }

    /** As it was before, on other shelves, and beside it of what it is a duplicate. */
    private static Document marked(Case.Duplicate state) {
        Document was = plain(state.was());
        Document duplicate = new Document("of", state.of().issue())
                .append("code", state.of().trackingCode())
                .append("was", was.getString("status"))
                .append("since", was.getDate("at"));
        FactsDocument.append(duplicate, "reason", state.reason());
        return was.append("status", state.status().code())
                .append("shelf", Shelves.of(state))
                .append("order", Date.from(Shelves.order(state)))
                .append("at", Date.from(state.at()))
                .append("duplicate", duplicate);
    }

    private static Document plain(Case state) {
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
            case Case.Triage triage -> {
                document.append("reason", triage.reason()).append("at", Date.from(triage.since()));
                if (!triage.suggestions().isEmpty()) {
                    document.append("suggestions", SuggestionDocument.write(triage.suggestions()));
                }
                FactsDocument.append(document, "claim", claim(triage.claim()));
            }
            case Case.Dispatched dispatched ->
                document.append("at", Date.from(dispatched.dispatch().at()));
            case Case.Acknowledged acknowledged -> document.append("at", Date.from(acknowledged.at()));
            case Case.Replied replied ->
                document.append("at", Date.from(replied.answers().getLast().at()));
            case Case.Duplicate duplicate -> throw new IllegalStateException("a duplicate was open before");
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
            case TRIAGE ->
                new Case.Triage(
                        facts,
                        aftermath,
                        document.getString("reason"),
                        at,
                        SuggestionDocument.read(document),
                        readClaim(document.get("claim", Document.class)));
            case DISPATCHED -> new Case.Dispatched(facts, aftermath, dispatch(document));
            case ACKNOWLEDGED -> new Case.Acknowledged(facts, aftermath, dispatch(document), at);
            case REPLIED -> new Case.Replied(facts, aftermath, dispatch(document), answers);
            case DUPLICATE -> duplicate(document, at);
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

    private Case duplicate(Document document, Instant at) {
        Document duplicate = document.get("duplicate", Document.class);
        Case was = read(new Document(document)
                .append("status", duplicate.getString("was"))
                .append("at", duplicate.getDate("since")));
        Original of = new Original(duplicate.getString("of"), duplicate.getString("code"));
        return new Case.Duplicate(was, of, duplicate.getString("reason"), at);
    }

    private static @Nullable Document claim(@Nullable Claim claim) {
        return claim == null
                ? null
                : new Document("by", claim.by())
                        .append("at", Date.from(claim.at()))
                        .append("until", Date.from(claim.until()));
    }

    private static @Nullable Claim readClaim(@Nullable Document document) {
        return document == null
                ? null
                : new Claim(
                        document.getString("by"),
                        document.getDate("at").toInstant(),
                        document.getDate("until").toInstant());
    }
}
