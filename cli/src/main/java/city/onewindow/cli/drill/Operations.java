package city.onewindow.cli.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the drill asks of a service as an operator would. Any of them may be dead, or die of what it is asked. */
final class Operations {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int PAUSE_MILLIS = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** An issue that holds events back. */
    record Blocked(String issue, String reason, String event) {}

    /** @throws IllegalStateException where the service cannot be armed for so long */
    void arm(String address, String crashPoint, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isDone(post(address + "/ops/crash-points/" + crashPoint + "?hit=1"))) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(address + " could not be armed with " + crashPoint);
            }
            Killing.pause(PAUSE_MILLIS);
        }
    }

    private static boolean isDone(Optional<HttpResponse<byte[]>> answer) {
        return answer.isPresent() && answer.get().statusCode() / 100 == 2;
    }

    /** Replays what a service holds back of those issues, as far as its first page tells. */
    void replayBlocked(String address, Predicate<String> issues) {
        blocked(address)
                .ifPresent(all -> all.stream()
                        .map(Blocked::issue)
                        .filter(issues)
                        .forEach(issue -> post(address + "/ops/blocked/" + issue + "/replay")));
    }

    /** Issues that hold events back, the first hundred; empty where the service does not say. */
    Optional<List<Blocked>> blocked(String address) {
        return list(address + "/ops/blocked").map(all -> {
            List<Blocked> blocked = new ArrayList<>();
            all.forEach(each -> blocked.add(new Blocked(
                    each.path("issue").asString(""),
                    each.path("reason").asString(""),
                    each.path("event").asString(""))));
            return List.copyOf(blocked);
        });
    }

    /** How many records it could not read; empty where the service does not say. */
    Optional<Integer> unreadable(String address) {
        return list(address + "/ops/unreadable").map(JsonNode::size);
    }

    private Optional<JsonNode> list(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT).build())
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> JSON.readTree(answer.body()));
    }

    private Optional<HttpResponse<byte[]>> post(String url) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .timeout(TIMEOUT)
                .header("OneWindow-Operator", "drill")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private Optional<HttpResponse<byte[]>> send(HttpRequest request) {
        try {
            return Optional.of(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the drill was interrupted", e);
        }
    }
}
