package city.onewindow.feedback.delivery.web;

import city.onewindow.feedback.delivery.application.WebhookSender;
import city.onewindow.feedback.delivery.model.Notification;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts a notification: only to allowed hosts, over a connection pinned to checked addresses, following no redirect,
 * reading nothing of the answer but its status.
 */
public final class HttpWebhookSender implements WebhookSender, AutoCloseable {
    private static final Timeout CONNECT = Timeout.ofSeconds(3);
    private static final Timeout ANSWER = Timeout.ofSeconds(8);
    private static final int MOST_A_HOST = 8;

    /** For one try from beginning to end, also where the other side answers a byte at a time. */
    public static final Duration AT_MOST = Duration.ofSeconds(15);

    private final Set<String> allowed;
    private final StandardWebhook signing;
    private final CloseableHttpClient http;
    private final Duration atMost;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-deadlines").factory());

    /**
     * @param allowed {@code host} or {@code host:port}, lower case
     * @param privateToo whether they may resolve to inside addresses
     * @param atMost for one try from beginning to end
     */
    public HttpWebhookSender(
            Set<String> allowed, boolean privateToo, StandardWebhook signing, DnsResolver dns, Duration atMost) {
        this.atMost = atMost;
        this.allowed = Set.copyOf(allowed);
        this.signing = signing;
        this.http = HttpClients.custom()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("OneWindow")
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(ANSWER)
                        .setConnectionRequestTimeout(ANSWER)
                        .build())
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedDns(dns, privateToo))
                        .setMaxConnPerRoute(MOST_A_HOST)
                        .setMaxConnTotal(256)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(ANSWER)
                                // A kept connection must not outlive a changed name for long.
                                .setTimeToLive(Timeout.ofSeconds(30))
                                .build())
                        .build())
                .build();
    }

    @Override
    public Result send(Notification notification, Instant now) {
        Optional<URI> usable = address(notification.address());
        if (usable.isEmpty()) {
            return new Result.NotTried("no-address");
        }
        URI address = usable.get();
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (!allowed.contains(host) && !allowed.contains(host + ":" + address.getPort())) {
            return new Result.NotTried("host-not-allowed");
        }
        HttpPost post = new HttpPost(address);
        signing.headers(notification.issue(), notification.id(), now, notification.body())
                .forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(
                notification.body().getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        AtomicBoolean late = new AtomicBoolean();
        Future<?> deadline = deadlines.schedule(
                () -> {
                    late.set(true);
                    post.abort();
                },
                atMost.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return of(http.executeOpen(HttpHost.create(address), post, null).getCode());
        } catch (CheckedDns.InsideAddressException e) {
            return new Result.Failed("inside-address");
        } catch (InterruptedIOException e) {
            return new Result.Failed("timeout");
        } catch (IOException e) {
            return new Result.Failed(late.get() ? "timeout" : "unreachable");
        } finally {
            deadline.cancel(false);
            // The answer's body is nobody's business here, and may be endless: its connection is dropped with it.
            post.abort();
        }
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = new URI(text);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Result of(int status) {
        if (status >= 200 && status < 300) {
            return new Result.Delivered();
        }
        return status == 410 ? new Result.Ended("gone") : new Result.Failed(Integer.toString(status));
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
