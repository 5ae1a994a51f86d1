package city.onewindow.messaging.mongo;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Step;
import city.onewindow.messaging.event.Event;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The one update that leads from one aggregate to the next: only what changed, never the whole document. */
final class UpdateOf<S> {
    private final AggregateDocument<S> documents;
    private final Aggregate<S> before;
    private final Aggregate<S> after;

    UpdateOf(AggregateDocument<S> documents, Aggregate<S> before, Aggregate<S> after) {
        this.documents = documents;
        this.before = before;
        this.after = after;
    }

    Bson bson() {
        List<Bson> parts = new ArrayList<>();
        parts.add(Updates.set("version", before.version() + 1));
        S state = after.state();
        if (state != null && !state.equals(before.state())) {
            parts.add(Updates.set("state", documents.codec().write(state)));
        }
        if (!after.marks().equals(before.marks())) {
            parts.add(Updates.set("marks", AggregateDocument.marks(after.marks())));
        }
        if (after.block() != null && !after.block().equals(before.block())) {
            parts.add(Updates.set("blocked", AggregateDocument.block(after.block())));
        }
        if (after.holds() > before.holds()) {
            // Added to, not set: others count holds without the version.
            parts.add(Updates.inc("holds", after.holds() - before.holds()));
        }
        addEvents(parts);
        List<Step> steps =
                after.steps().subList(before.steps().size(), after.steps().size());
        if (!steps.isEmpty()) {
            parts.add(Updates.pushEach(
                    "steps", steps.stream().map(AggregateDocument::step).toList()));
        }
        return Updates.combine(parts);
    }

    private void addEvents(List<Bson> parts) {
        List<Event> events =
                after.events().subList(before.events().size(), after.events().size());
        if (events.isEmpty()) {
            return;
        }
        parts.add(Updates.pushEach(
                "events", events.stream().map(EventDocument::write).toList()));
        parts.add(Updates.set("last", after.last()));
        parts.add(Updates.set("naming", new Document(new TreeMap<String, Object>(after.lastNaming()))));
        // Set in any case: another replica may have taken the mark off since this one read.
        parts.add(Updates.set(
                "pending",
                AggregateDocument.date(
                        after.pendingSince() == null
                                ? events.getFirst().envelope().time()
                                : after.pendingSince())));
    }
}
