package city.onewindow.feedback.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.feedback.delivery.application.WebhookSender.Result;
import city.onewindow.feedback.delivery.model.Notification;
import city.onewindow.testkit.Events;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real listener on this machine. */
class HttpWebhookSenderTest {
    private static final StandardWebhook SIGNING = new StandardWebhook("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger arrived = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer sink;

    @BeforeEach
    void listen() throws IOException {
        sink = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sink.setExecutor(threads);
        answer("/ok", 200, "{\"received\": true}");
        answer("/gone", 410, "");
        answer("/broken", 500, "no");
        sink.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Location", "/ok");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        sink.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[1024]);
                }
            }
        });
        sink.createContext("/silent", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        sink.start();
    }

    private void answer(String path, int status, String body) {
        sink.createContext(path, exchange -> {
            arrived.incrementAndGet();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @AfterEach
    void close() {
        over.countDown();
        sink.stop(0);
        threads.shutdownNow();
    }

    private Result send(Set<String> allowed, boolean privateToo, String address) throws IOException {
        Duration patience = address.endsWith("/silent") ? Duration.ofMillis(300) : HttpWebhookSender.AT_MOST;
        try (HttpWebhookSender sender =
                new HttpWebhookSender(allowed, privateToo, SIGNING, SystemDefaultDnsResolver.INSTANCE, patience)) {
            return sender.send(
                    new Notification(
                            "id", "issue", 1, Audience.COMPANY, address, "{}", Events.NOON, List.of(), 0, null, 1),
                    Events.NOON);
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + sink.getAddress().getPort() + path;
    }

    private Result sent(String path) throws IOException {
        return send(Set.of("127.0.0.1"), true, at(path));
    }

    @Test
    void aStatusIsWhatCountsWhateverComesBehindIt() throws IOException {
        assertThat(sent("/ok")).isEqualTo(new Result.Delivered());
        assertThat(sent("/endless")).isEqualTo(new Result.Delivered());
        assertThat(sent("/broken")).isEqualTo(new Result.Failed("500"));
        assertThat(sent("/gone")).isEqualTo(new Result.Ended("gone"));
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        assertThat(sent("/elsewhere")).isEqualTo(new Result.Failed("307"));
        assertThat(arrived).hasValue(0);
    }

    @Test
    void whoDoesNotAnswerInTimeIsLeft() throws IOException {
        assertThat(sent("/silent")).isEqualTo(new Result.Failed("timeout"));
    }

    @Test
    void nothingIsSentToAHostThatNobodyAllowed() throws IOException {
        assertThat(send(Set.of(), true, at("/ok"))).isEqualTo(new Result.NotTried("host-not-allowed"));
        assertThat(send(Set.of("127.0.0.1:1"), true, at("/ok"))).isEqualTo(new Result.NotTried("host-not-allowed"));
        assertThat(arrived).hasValue(0);
    }

    @Test
    void anAllowedHostThatIsInsideIsRefused() throws IOException {
        assertThat(send(Set.of("127.0.0.1"), false, at("/ok"))).isEqualTo(new Result.Failed("inside-address"));
        assertThat(arrived).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "call me", "/hook", "http://a b/", "file:///etc/passwd", "http://", "mailto:a@b"})
    void whatIsNoWebAddressIsNotTried(String address) throws IOException {
        assertThat(send(Set.of("127.0.0.1", ""), true, address)).isEqualTo(new Result.NotTried("no-address"));
    }
}
