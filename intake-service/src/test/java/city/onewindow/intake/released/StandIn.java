package city.onewindow.intake.released;

import city.onewindow.testkit.LoopbackServer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** A routing that answers what a test wants, or never; it notes what it was asked. */
final class StandIn implements AutoCloseable {
    private static final String PATH = "/api/released-answers/search";

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile HttpHandler answer = HttpExchange::close;
    private final LoopbackServer server = new LoopbackServer().on(PATH, exchange -> answer.handle(exchange));

    String address() {
        return server.address();
    }

    void answers(int status, String body) {
        answer = exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Accept-Language") + " " + LoopbackServer.body(exchange));
            LoopbackServer.answer(exchange, status, body);
        };
    }

    void isSilent() {
        answer = exchange -> {
            asked.add("silent");
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    /** Language and body of each request, those first that came first. */
    Queue<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        over.countDown();
        server.close();
    }
}
