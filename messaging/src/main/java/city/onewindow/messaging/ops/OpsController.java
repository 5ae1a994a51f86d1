package city.onewindow.messaging.ops;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.inbox.Replaying;
import city.onewindow.messaging.parking.HeldEvent;
import city.onewindow.messaging.parking.ParkingStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an operator asks and does; content of events is never shown, only what is said about them. */
@RestController
@RequestMapping("/ops")
class OpsController {
    private static final int PAGE = 100;

    private final Flow flow;
    private final AggregateStore<?> store;
    private final ParkingStore parking;
    private final Replaying<?> replaying;

    OpsController(Flow flow, AggregateStore<?> store, ParkingStore parking, Replaying<?> replaying) {
        this.flow = flow;
        this.store = store;
        this.parking = parking;
        this.replaying = replaying;
    }

    @GetMapping("/flow")
    FlowAnswer flow() {
        return flow.answer();
    }

    @GetMapping("/blocked")
    List<BlockedIssue> blocked(@RequestParam(required = false) @Nullable String after) {
        return store.blocked(after, PAGE).stream().map(this::blockedIssue).toList();
    }

    private BlockedIssue blockedIssue(Aggregate<?> aggregate) {
        Aggregate.Block block = aggregate.block();
        return new BlockedIssue(
                aggregate.id(),
                block == null ? "" : block.reason(),
                block == null ? "" : block.event(),
                block == null ? Instant.EPOCH : block.since(),
                parking.count(aggregate.id()));
    }

    @GetMapping("/blocked/{issue}")
    List<KeptEvent> events(@PathVariable String issue) {
        return parking.of(issue).stream().map(KeptEvent::of).toList();
    }

    @PostMapping("/blocked/{issue}/replay")
    ParkingStore.Replay replay(@PathVariable String issue, @RequestHeader(Operator.HEADER) Operator operator) {
        return replaying.replay(issue, operator.name()).orElseThrow(() -> new NothingThereException("nothing-kept"));
    }

    @GetMapping("/replays")
    List<ParkingStore.Replay> replays() {
        return parking.replays(PAGE);
    }

    /** @param kept how many events of it are kept back */
    record BlockedIssue(String issue, String reason, String event, Instant since, long kept) {}

    /** One event that is kept back, and why. */
    record KeptEvent(
            String event, String type, String reason, String words, int partition, long offset, Instant since) {
        static KeptEvent of(HeldEvent held) {
            return new KeptEvent(
                    held.event().envelope().id(),
                    held.event().envelope().type(),
                    held.reason().name(),
                    held.words(),
                    held.origin().partition(),
                    held.origin().offset(),
                    held.since());
        }
    }
}
