package city.onewindow.routing.running;

import static org.awaitility.Awaitility.await;

import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.messaging.event.Event;
import city.onewindow.testkit.Events;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Issues that stream in over Kafka to two replicas while what places them is changed. */
public record UnderLoad(RunningRouting routing) {
    private static final int BETWEEN = 15;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * Lets issues stream in, before and in the midst of each change.
     *
     * @param change makes one, the first being 0
     * @param everywhere returns when every replica has it
     * @return the first dispatch of each issue
     */
    public List<IssueDispatched> dispatches(
            IssueAccepted issue, int changes, IntConsumer change, IntConsumer everywhere) {
        List<String> issues = new ArrayList<>();
        for (int number = 0; number < changes; number++) {
            issues.addAll(submitted(issue));
            // In the midst of what the replicas now have to do.
            change.accept(number);
            issues.addAll(submitted(issue));
            everywhere.accept(number);
        }
        return issues.stream().map(this::dispatched).toList();
    }

    private List<String> submitted(IssueAccepted issue) {
        return IntStream.range(0, BETWEEN)
                .mapToObj(i -> {
                    String id = UUID.randomUUID().toString().replace("-", "");
                    routing.publish(Events.event(id, 1, 0, issue));
                    return id;
                })
                .toList();
    }

    private IssueDispatched dispatched(String issue) {
        await().atMost(PATIENCE).until(() -> dispatch(issue).isPresent());
        Event event = dispatch(issue).orElseThrow();
        return (IssueDispatched) IssueEventJson.read(EventType.DISPATCHED, event.data());
    }

    private Optional<Event> dispatch(String issue) {
        return routing.cases().find(issue).stream()
                .flatMap(found -> found.events().stream())
                .filter(event -> event.envelope().type().equals(EventType.DISPATCHED.typeName()))
                .findFirst();
    }
}
