package city.onewindow.feedback.operations;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemException;
import city.onewindow.house.web.HouseProperties;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Asks each service for its flow; one that does not answer within a second is shown as such. */
final class Peers {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration REPLAY = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, String> addresses = new LinkedHashMap<>();

    Peers(HouseProperties.Addresses addresses) {
        this.addresses.put("intake", addresses.intake());
        this.addresses.put("routing", addresses.routing());
        this.addresses.put("feedback", addresses.feedback());
    }

    List<String> names() {
        return List.copyOf(addresses.keySet());
    }

    /** @throws ProblemException 404 where there is no such service */
    void require(String service) {
        if (!addresses.containsKey(service)) {
            throw Problem.of(404, "no-such-path")
                    .with(FieldFault.of("#path", "no-such-path"))
                    .exception();
        }
    }

    /** A service's flow, as its {@code /ops/flow} tells it. */
    record Flow(Outbox outbox, Inbox inbox, long blocked, Map<String, Long> heldNow) {
        record Outbox(
                long backlog,
                double oldestUnpublishedSeconds,
                long written,
                long published,
                Map<String, String> refused) {}

        record Inbox(long received, long applied, long skipped) {}

        /** Events that hold an issue back. */
        long kept() {
            return heldNow.values().stream().mapToLong(Long::longValue).sum() - unreadable();
        }

        /** Records that hold nothing back, and nobody has acknowledged. */
        long unreadable() {
            return heldNow.getOrDefault("UNREADABLE", 0L);
        }
    }

    /** An issue that holds events back. */
    record Blocked(String issue, String reason, String event, String since, long kept) {}

    /** An event that is kept back. */
    record Kept(String event, String type, String reason, String words, String since) {}

    /**
     * A record that could not be read.
     *
     * @param flaw absent where a service of an earlier version answers
     * @param acknowledged absent as long as nobody has
     */
    record Unreadable(
            String topic,
            int partition,
            long offset,
            @Nullable String flaw,
            String words,
            Instant since,
            @Nullable Acknowledged acknowledged) {
        record Acknowledged(String by, Instant at) {}
    }

    /** What a replay came to. */
    record Replay(String issue, String by, int applied, long remaining, String result) {}

    Optional<Flow> flow(String service) {
        return get(service, "/ops/flow", Flow.class);
    }

    List<Blocked> blocked(String service) {
        return get(service, "/ops/blocked", Blocked[].class).map(List::of).orElse(List.of());
    }

    List<Kept> kept(String service, String issue) {
        return get(service, "/ops/blocked/" + encoded(issue), Kept[].class)
                .map(List::of)
                .orElse(List.of());
    }

    /** Those that nobody has acknowledged first; empty where the service does not answer. */
    Optional<List<Unreadable>> unreadable(String service) {
        return get(service, "/ops/unreadable", Unreadable[].class).map(List::of);
    }

    /** Whether the service wrote it down. */
    boolean acknowledge(String service, String topic, int partition, long offset, String by) {
        String record = encoded(topic) + "/" + partition + "/" + offset;
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(addresses.get(service) + "/ops/unreadable/" + record + "/acknowledgement"))
                .timeout(PATIENCE)
                .header("OneWindow-Operator", encoded(by))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return answer(request).filter(response -> response.statusCode() == 204).isPresent();
    }

    Optional<Replay> replay(String service, String issue, String by) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(addresses.get(service) + "/ops/blocked/" + encoded(issue) + "/replay"))
                .timeout(REPLAY)
                .header("OneWindow-Operator", encoded(by))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        // A service that does not have the issue keeps nothing of it back.
        return send(request, Replay.class, new Replay(issue, by, 0, 0, "nothing"));
    }

    private <T> Optional<T> get(String service, String path, Class<T> type) {
        return send(
                HttpRequest.newBuilder(URI.create(addresses.get(service) + path))
                        .timeout(PATIENCE)
                        .build(),
                type,
                null);
    }

    /** @param unknown what stands for a 404, absent where that is no answer */
    private <T> Optional<T> send(HttpRequest request, Class<T> type, @Nullable T unknown) {
        try {
            return answer(request).flatMap(response -> switch (response.statusCode()) {
                case 200 -> Optional.ofNullable(JSON.readValue(response.body(), type));
                case 404 -> Optional.ofNullable(unknown);
                default -> Optional.empty();
            });
        } catch (JacksonException noAnswerOfOurs) {
            // As good as none: the console shows it so.
            return Optional.empty();
        }
    }

    private Optional<HttpResponse<byte[]>> answer(HttpRequest request) {
        try {
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException doesNotAnswer) {
            // The console shows a service that does not answer; that is what an operator wants to know.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
