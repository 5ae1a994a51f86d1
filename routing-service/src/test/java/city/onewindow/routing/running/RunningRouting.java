package city.onewindow.routing.running;

import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.event.EventHeaders;
import city.onewindow.routing.RoutingService;
import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.assignment.application.NewEvents;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.Decided;
import city.onewindow.routing.catalogue.application.CatalogueInForce;
import city.onewindow.routing.suggestion.application.TrainingSuggestion;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.testkit.Browser;
import city.onewindow.testkit.Events;
import city.onewindow.testkit.Infrastructure;
import city.onewindow.testkit.RunningService;
import city.onewindow.testkit.running.Forged;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Routing as it runs, twice, beside a real broker and the embedded store in processes of their own. */
public final class RunningRouting {
    private static final int FIRST_BASE = 30_100;
    private static final int LAST_BASE = 32_500;

    private final Random random = new Random(7);
    private final AtomicLong issues = new AtomicLong();
    private final LocalStack stack;
    private final List<RunningService> replicas;
    private final Forged others;

    private RunningRouting(LocalStack stack) {
        this.stack = stack;
        this.replicas = List.of(service(stack), service(stack));
        this.others = new Forged(stack.brokers());
    }

    private static RunningService service(LocalStack stack) {
        return RunningService.start(RoutingService.class, stack, Map.of());
    }

    private static final class Once {
        static final RunningRouting ROUTING =
                new RunningRouting(Infrastructure.start("routing", FIRST_BASE, LAST_BASE));
    }

    /** The one of this test run; it ends with it. */
    public static RunningRouting get() {
        return Once.ROUTING;
    }

    /** @param replica 0 or 1 */
    public Browser browser(int replica) {
        return replicas.get(replica).browser();
    }

    /** Base URL. @param replica 0 or 1 */
    public String address(int replica) {
        return replicas.get(replica).address().toString();
    }

    /** Puts an event on the topic, as its writer would. */
    public void publish(Event event) {
        others.record(event.envelope().subject(), EventHeaders.write(event.envelope()), event.data());
    }

    /** Of the store beside it, for databases of their own. */
    public String storeUri() {
        return stack.storeUri();
    }

    /** Of the first replica. */
    public Aggregates<Case> cases() {
        @SuppressWarnings("unchecked") // The only one there is.
        Aggregates<Case> cases = replicas.getFirst().bean(Aggregates.class);
        return cases;
    }

    /** Of the first replica: trains on examples that it is given. */
    public TrainingSuggestion training() {
        return replicas.getFirst().bean(TrainingSuggestion.class);
    }

    /** Codes of all departments of the catalogue in force. */
    public Set<String> everyDepartment() {
        return replicas.getFirst()
                .bean(CatalogueInForce.class)
                .get()
                .departments()
                .keySet();
    }

    /** As if at every decision so far none had been chosen: in this run, others before had their own models. */
    public void forgetModels() {
        MongoCollection<Document> state =
                replicas.getFirst().bean(MongoDatabase.class).getCollection("model_state");
        for (Document decisions : state.find()) {
            List<Document> decided = new ArrayList<>(decisions.getList("decided", Document.class));
            decided.add(new Document(decided.getLast()));
            decided.forEach(each -> each.put("version", 0L));
            Document none = new Document(decisions)
                    .append("decided", decided)
                    .append("revision", decisions.getLong("revision") + 1);
            state.replaceOne(new Document("_id", decisions.get("_id")), none);
        }
    }

    public Case state(String issue) {
        return cases().find(issue).orElseThrow().required();
    }

    /** An issue at routing. */
    public record Issue(String id, String code) {
        public String grouped() {
            return new TrackingCode(code).grouped();
        }
    }

    /** Another issue that waits for a dispatcher. */
    public Issue triaged(String subject) {
        return accepted(null, subject, UnaryOperator.identity());
    }

    /** Another issue that the catalogue gives to a department. */
    public Issue dispatched(String subject) {
        return accepted("plant-and-land", subject, UnaryOperator.identity());
    }

    /**
     * Another issue as the rules have it.
     *
     * @param category without it the issue is in triage
     * @param after what becomes of it then
     */
    public Issue accepted(@Nullable String category, String subject, UnaryOperator<Case> after) {
        return accepted(category, Events.accepted().district(), subject, after);
    }

    /** The same from that district. */
    public Issue accepted(@Nullable String category, String district, String subject, UnaryOperator<Case> after) {
        String id = "%032x".formatted(issues.incrementAndGet());
        IssueAccepted like = Events.accepted();
        TrackingCode code = TrackingCode.draw(random);
        IssueAccepted event = new IssueAccepted(
                code.digits(),
                like.channel(),
                like.requesterKind(),
                category,
                district,
                null,
                null,
                subject,
                like.text(),
                like.submittedAt(),
                like.accessDigest(),
                like.personal());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Decided.Changed decided = (Decided.Changed) Cases.events(now).on(null, event, now);
        Decided.Changed changed = new Decided.Changed(after.apply(decided.next()), decided.events());
        cases().create(id, id + "/intake/1", NewEvents.change(changed, id + "/intake/1"));
        return new Issue(id, code.digits());
    }
}
