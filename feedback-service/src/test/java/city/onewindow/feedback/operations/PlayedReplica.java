package city.onewindow.feedback.operations;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Answers {@code /ops} as one process of a service would. */
final class PlayedReplica implements AutoCloseable {
    private final HttpServer server;
    private volatile long applied;
    private volatile long published;
    private volatile int replays;

    PlayedReplica() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/ops/flow", exchange -> {
            try (OutputStream body = exchange.getResponseBody()) {
                byte[] flow = flow().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, flow.length);
                body.write(flow);
            }
        });
        server.createContext("/ops/blocked/", exchange -> {
            replays++;
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    private String flow() {
        return """
                {"service": "routing",
                 "outbox": {"backlog": 7, "oldestUnpublishedSeconds": 1.5, "written": 0, "published": %d, "refused": {}},
                 "inbox": {"received": 0, "applied": %d, "skipped": 0},
                 "blocked": 0, "heldNow": {"GAP": 3, "UNREADABLE": 2}}""".formatted(published, applied);
    }

    void counts(long nowApplied, long nowPublished) {
        applied = nowApplied;
        published = nowPublished;
    }

    int replays() {
        return replays;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
