package city.onewindow.cli.demo.sink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receives webhooks on the loopback address as a company's own server would: 204 for what is properly signed, 401 for
 * what is not, 503 when it holds as many receipts as it was made for. Safe for threads.
 */
public final class WebhookSink implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST_BODY = 1 << 20;

    static {
        // Without it each answer waits for the client's delayed acknowledgement, some 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();
    private final AtomicLong refused = new AtomicLong();
    private final Function<String, Optional<String>> signingKeys;
    private final Consumer<Receipt> arrived;
    private final Clock clock;
    private final int most;

    /**
     * Opens it.
     *
     * @param port 0 for any
     * @param most receipts to keep
     * @param signingKeys by tracking code; empty where the issue is none of ours
     * @param arrived told of every arrival, repeats too
     */
    public WebhookSink(
            int port,
            int most,
            Function<String, Optional<String>> signingKeys,
            Consumer<Receipt> arrived,
            Clock clock) {
        this.most = most;
        this.signingKeys = signingKeys;
        this.arrived = arrived;
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen for webhooks on port " + port, e);
        }
        server.setExecutor(executor);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Where replies may be sent to. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/replies";
    }

    /** Everything that arrived, in no order. */
    public List<Receipt> receipts() {
        return List.copyOf(receipts.values());
    }

    /** How many deliveries were turned away. */
    public long refused() {
        return refused.get();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            int status = body.length > LARGEST_BODY ? 413 : receive(exchange, body);
            if (status >= 400) {
                refused.incrementAndGet();
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private int receive(HttpExchange exchange, byte[] body) {
        if (!"POST".equals(exchange.getRequestMethod())) {
            return 405;
        }
        JsonNode data;
        try {
            data = JSON.readTree(body).path("data");
        } catch (JacksonException e) {
            return 400;
        }
        String code = data.path("trackingCode").asString("");
        String id = header(exchange, "webhook-id");
        boolean genuine = signingKeys
                .apply(code)
                .map(key -> new WebhookSignature(key)
                        .accepts(
                                id,
                                header(exchange, "webhook-timestamp"),
                                header(exchange, "webhook-signature"),
                                body,
                                clock.instant()))
                .orElse(false);
        if (id.isEmpty() || !genuine) {
            return 401;
        }
        return keep(id, code, data);
    }

    private int keep(String id, String code, JsonNode data) {
        if (receipts.size() >= most && !receipts.containsKey(id)) {
            return 503;
        }
        JsonNode reply = data.path("reply");
        Receipt first = new Receipt(
                id,
                code,
                data.path("audience").asString(""),
                reply.path("number").asInt(0),
                reply.path("text").asString(""),
                clock.instant(),
                1);
        arrived.accept(receipts.merge(id, first, (before, now) -> before.again()));
        return 204;
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
        executor.close();
    }
}
