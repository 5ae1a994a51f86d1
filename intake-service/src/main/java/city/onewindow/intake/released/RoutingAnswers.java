package city.onewindow.intake.released;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks routing, for a second at the most; one that did not answer is left alone for a while, so that a page that offers
 * answers is not slower for it each time.
 */
public final class RoutingAnswers implements ReleasedAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(RoutingAnswers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** Two characters of Chinese are a word; fewer say nothing. */
    private static final int LEAST = 2;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;
    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

    /** @param routing base URL of the service */
    public RoutingAnswers(String routing) {
        this.address = URI.create(routing + "/api/released-answers/search");
    }

    @Override
    public List<ReleasedAnswer> alike(String subject, String text, String language) {
        if (subject.strip().length() + text.strip().length() < LEAST || quietUntil.get() - System.nanoTime() > 0) {
            return List.of();
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        JSON.writeValueAsBytes(Map.of("subject", subject, "text", text))))
                .build();
        CompletableFuture<HttpResponse<byte[]>> asked =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> response = asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            // What routing refuses, as a text that is too long yet, is told when it is submitted.
            return response.statusCode() == 200
                    ? List.of(JSON.readValue(response.body(), ReleasedAnswer[].class))
                    : List.of();
        } catch (ExecutionException | TimeoutException | JacksonException e) {
            asked.cancel(true);
            quietUntil.set(System.nanoTime() + PAUSE.toNanos());
            LOG.info("routing does not tell of released answers, none are shown for a while: {}", e.toString());
            return List.of();
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
