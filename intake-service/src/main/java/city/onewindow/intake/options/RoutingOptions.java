package city.onewindow.intake.options;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks routing at most once a minute, or every ten seconds as long as it does not answer; one caller asks, the others get
 * what is known. What routing said is kept for when it cannot be asked.
 */
public final class RoutingOptions implements DispatchOptions {
    private static final Logger LOG = LoggerFactory.getLogger(RoutingOptions.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ReentrantLock asking = new ReentrantLock();
    private final AtomicBoolean renewing = new AtomicBoolean();
    private final URI address;
    private final KeptOptions kept;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, Options.NONE);

    private record Known(Instant goodUntil, Options options) {}

    /** @param routing base URL of the service */
    public RoutingOptions(String routing, KeptOptions kept, Clock clock) {
        this.address = URI.create(routing + "/api/catalogue/options");
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public Options current() {
        Known current = known;
        if (isGood(current) || !mayAsk(current)) {
            return current.options();
        }
        try {
            if (!isGood(known)) {
                known = renewed(known.options());
            }
            return known.options();
        } finally {
            asking.unlock();
        }
    }

    @Override
    public Options known() {
        Known now = known;
        if (!isGood(now) && renewing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("options").start(this::renew);
        }
        return now.options();
    }

    private void renew() {
        try {
            current();
        } catch (RuntimeException e) {
            LOG.warn("the options are not renewed, the next submission tries again", e);
        } finally {
            renewing.set(false);
        }
    }

    private boolean isGood(Known what) {
        return clock.instant().isBefore(what.goodUntil());
    }

    /** Who knows nothing yet waits for the one who asks. */
    private boolean mayAsk(Known current) {
        if (current.options().version() > 0) {
            return asking.tryLock();
        }
        asking.lock();
        return true;
    }

    private Known renewed(Options before) {
        Options asked = ask();
        Instant now = clock.instant();
        if (asked.version() > 0) {
            if (!asked.equals(before)) {
                kept.keep(asked);
            }
            return new Known(now.plus(FRESH), asked);
        }
        return new Known(now.plus(PAUSE), before.version() > 0 ? before : kept.read());
    }

    private Options ask() {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return response.statusCode() == 200 ? JSON.readValue(response.body(), Options.class) : Options.NONE;
        } catch (IOException | JacksonException e) {
            LOG.info("routing does not tell its options, the last known are offered: {}", e.toString());
            return Options.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Options.NONE;
        }
    }
}
