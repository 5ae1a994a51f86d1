package city.onewindow.feedback.operations;

import city.onewindow.testkit.LoopbackServer;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers {@code /ops} as one process of a service would. */
final class PlayedReplica implements AutoCloseable {
    private final AtomicInteger replays = new AtomicInteger();
    private volatile long applied;
    private volatile long published;
    private volatile long lag;
    private final LoopbackServer server = new LoopbackServer()
            .on("/ops/flow", exchange -> LoopbackServer.answer(exchange, 200, flow()))
            .on("/ops/blocked/", exchange -> {
                replays.incrementAndGet();
                LoopbackServer.answer(exchange, 404, "");
            });

    private String flow() {
        return """
                {"service": "routing",
                 "outbox": {"backlog": 7, "oldestUnpublishedSeconds": 1.5, "written": 0, "published": %d, "refused": {}},
                 "inbox": {"received": 0, "applied": %d, "skipped": 0, "lag": %d},
                 "blocked": 0, "heldNow": {"GAP": 3, "UNREADABLE": 2}}""".formatted(published, applied, lag);
    }

    void counts(long nowApplied, long nowPublished) {
        applied = nowApplied;
        published = nowPublished;
    }

    /** @param now below 0 where the broker does not answer */
    void lags(long now) {
        lag = now;
    }

    int replays() {
        return replays.get();
    }

    String address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
