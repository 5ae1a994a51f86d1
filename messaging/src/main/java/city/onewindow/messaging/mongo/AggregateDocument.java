package city.onewindow.messaging.mongo;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Mark;
import city.onewindow.messaging.aggregate.StateCodec;
import city.onewindow.messaging.aggregate.Step;
import city.onewindow.messaging.event.Event;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An aggregate as the document that it is stored as. Old documents stay readable: an absent field is its default. */
final class AggregateDocument<S> {
    private final StateCodec<S> codec;

    AggregateDocument(StateCodec<S> codec) {
        this.codec = codec;
    }

    Document write(Aggregate<S> aggregate, long version) {
        Document document = new Document("_id", aggregate.id()).append("version", version);
        if (aggregate.state() != null) {
            document.append("state", codec.write(aggregate.state()));
        }
        document.append("last", aggregate.last())
                .append("published", aggregate.published())
                .append("naming", new Document(new TreeMap<String, Object>(aggregate.lastNaming())))
                .append("events", aggregate.events().stream().map(EventDocument::write).toList())
                .append("marks", marks(aggregate.marks()))
                .append("holds", aggregate.holds());
        if (aggregate.pendingSince() != null) {
            document.append("pending", Date.from(aggregate.pendingSince()));
        }
        if (aggregate.block() != null) {
            document.append("blocked", block(aggregate.block()));
        }
        if (!aggregate.steps().isEmpty()) {
            document.append("steps", aggregate.steps().stream().map(AggregateDocument::step).toList());
        }
        return document;
    }

    Aggregate<S> read(Document document) {
        Document state = document.get("state", Document.class);
        String id = document.getString("_id");
        Document naming = document.get("naming", new Document());
        Map<String, Long> lastNaming = new HashMap<>();
        naming.keySet().forEach(service -> lastNaming.put(service, naming.getLong(service)));
        List<Event> events = document.getList("events", Document.class, List.of()).stream()
                .map(event -> EventDocument.read(id, event))
                .toList();
        Date pending = document.getDate("pending");
        return new Aggregate<>(
                id,
                document.getLong("version"),
                state == null ? null : codec.read(state),
                document.get("last", 0L),
                document.get("published", 0L),
                pending == null ? null : pending.toInstant(),
                lastNaming,
                events,
                readMarks(document.get("marks", new Document())),
                readBlock(document.get("blocked", Document.class)),
                document.get("holds", 0L),
                document.getList("steps", Document.class, List.of()).stream()
                        .map(AggregateDocument::readStep)
                        .toList());
    }

    StateCodec<S> codec() {
        return codec;
    }

    static Document marks(Map<String, Mark> marks) {
        Document document = new Document();
        marks.forEach((writer, mark) -> document.append(
                writer, new Document("sequence", mark.sequence()).append("digest", mark.digest())));
        return document;
    }

    private static Map<String, Mark> readMarks(Document document) {
        Map<String, Mark> marks = new HashMap<>();
        for (String writer : document.keySet()) {
            Document mark = document.get(writer, Document.class);
            marks.put(writer, new Mark(mark.getLong("sequence"), mark.getString("digest")));
        }
        return marks;
    }

    static Document block(Aggregate.Block block) {
        return new Document("reason", block.reason())
                .append("event", block.event())
                .append("since", Date.from(block.since()));
    }

    private static Aggregate.@Nullable Block readBlock(@Nullable Document block) {
        return block == null
                ? null
                : new Aggregate.Block(
                        block.getString("reason"),
                        block.getString("event"),
                        block.getDate("since").toInstant());
    }

    static Document step(Step step) {
        return new Document("id", step.id())
                .append("kind", step.kind())
                .append("data", new Document(new TreeMap<String, Object>(step.data())));
    }

    private static Step readStep(Document step) {
        Document data = step.get("data", new Document());
        Map<String, String> values = new HashMap<>();
        data.keySet().forEach(key -> values.put(key, data.getString(key)));
        return new Step(step.getString("id"), step.getString("kind"), values);
    }

    static Date date(Instant instant) {
        return Date.from(instant);
    }
}
