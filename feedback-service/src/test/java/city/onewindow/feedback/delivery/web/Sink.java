package city.onewindow.feedback.delivery.web;

import city.onewindow.testkit.LoopbackServer;
import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where a requester's system receives webhooks; it keeps all that comes. */
final class Sink implements AutoCloseable {
    private static final String PATH = "/hook";

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int status = 503;
    private final LoopbackServer server = new LoopbackServer().on(PATH, exchange -> {
        received.add(
                new Received(exchange.getRequestMethod(), exchange.getRequestHeaders(), LoopbackServer.body(exchange)));
        LoopbackServer.answer(exchange, status, "");
    });

    record Received(String method, Headers headers, String body) {
        String header(String name) {
            return headers.getFirst(name);
        }
    }

    String address() {
        return server.address() + PATH;
    }

    void answers(int nowStatus) {
        status = nowStatus;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        server.close();
    }
}
