package city.onewindow.feedback.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.feedback.delivery.application.WebhookSender.Result;
import city.onewindow.feedback.delivery.model.Notification;
import city.onewindow.testkit.Events;
import city.onewindow.testkit.LoopbackServer;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real listener on this machine. */
class HttpWebhookSenderTest {
    private static final StandardWebhook SIGNING = new StandardWebhook("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

    private final AtomicInteger arrived = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final LoopbackServer sink = new LoopbackServer()
            .on("/ok", answering(200, "{\"received\": true}"))
            .on("/gone", answering(410, ""))
            .on("/broken", answering(500, "no"))
            .on("/elsewhere", exchange -> {
                exchange.getResponseHeaders().set("Location", "/ok");
                LoopbackServer.answer(exchange, 307, "");
            })
            .on("/endless", exchange -> {
                exchange.sendResponseHeaders(200, 0);
                try (OutputStream body = exchange.getResponseBody()) {
                    while (true) {
                        body.write(new byte[1024]);
                    }
                }
            })
            .on("/silent", exchange -> {
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            });

    private HttpHandler answering(int status, String body) {
        return exchange -> {
            arrived.incrementAndGet();
            LoopbackServer.answer(exchange, status, body);
        };
    }

    @AfterEach
    void close() {
        over.countDown();
        sink.close();
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
        return sink.address() + path;
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
