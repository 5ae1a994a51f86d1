package city.onewindow.cli.demo.play;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** HTTP as a careful client speaks it: what got no answer, or a 5xx, is sent again as it was, under the same key. */
public final class Door {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final String CHINESE = "zh-CN";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    private static final long LOOK_MILLIS = 200;
    private static final int LOOKS = 100;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final Duration patience;
    private final List<List<String>> replicas;
    private final String language;

    /** Waits a minute for an answer. @param language in which problems are told */
    public Door(String language) {
        this(A_MINUTE, List.of(), language);
    }

    /**
     * @param patience for which what got no answer is sent again
     * @param replicas base URLs that stand for each other
     * @param language in which problems are told
     */
    Door(Duration patience, List<List<String>> replicas, String language) {
        this.language = language;
        this.patience = patience;
        this.replicas = List.copyOf(replicas);
    }

    /**
     * What came back.
     *
     * @param body missing where it was no JSON
     */
    public record Answer(int status, JsonNode body) {
        boolean isGood() {
            return status >= 200 && status < 300;
        }

        /**
         * The body of an answer without which there is no going on.
         *
         * @param refused what is said where it is no good one, before the problem: {@code Learning was refused}
         */
        JsonNode required(String refused) {
            if (!isGood()) {
                throw new Offices.RefusedException(refused + ": " + problem());
            }
            return body;
        }

        /** The problem in a line, for a person. */
        String problem() {
            StringBuilder words = new StringBuilder("HTTP ").append(status);
            // What is wrong with the fields says more than that something is.
            for (String field : body.path("errors").isEmpty() ? List.of("title", "detail") : List.of("title")) {
                String text = body.path(field).asString("");
                words.append(text.isEmpty() ? "" : ": " + text);
            }
            for (JsonNode fault : body.path("errors")) {
                words.append("; ").append(fault.path("pointer").asString("")).append(' ');
                words.append(fault.path("detail").asString(""))
                        .append(' ')
                        .append(fault.path("remedy").asString(""));
            }
            return words.toString();
        }
    }

    /** Nobody answered in time, or only with 5xx. */
    public static final class UnansweredException extends RuntimeException {
        UnansweredException(String message) {
            super(message);
        }
    }

    public Answer get(String url, Map<String, String> headers) {
        return send(request(url, headers).GET().build());
    }

    public Answer post(String url, Map<String, String> headers, Map<String, ?> body) {
        return post(url, headers, body, TIMEOUT);
    }

    /** @param longest for which one answer is waited */
    Answer post(String url, Map<String, String> headers, Map<String, ?> body, Duration longest) {
        return send(request(url, headers)
                .timeout(longest)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build());
    }

    /** @param type of the body */
    Answer put(String url, Map<String, String> headers, String type, byte[] body) {
        return send(request(url, headers)
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** The header of a change that holds only upon what was seen. */
    static Map<String, String> ifMatch(long revision) {
        return Map.of("If-Match", "\"" + revision + "\"");
    }

    /**
     * Asks again and again until the answer is the wanted one.
     *
     * @param otherwise what is said where it is not within twenty seconds
     */
    void await(String url, Predicate<JsonNode> wanted, String otherwise) {
        for (int look = 0; look < LOOKS; look++) {
            if (wanted.test(get(url, Map.of()).body())) {
                return;
            }
            pause(LOOK_MILLIS);
        }
        throw new UnansweredException(otherwise);
    }

    private HttpRequest.Builder request(String url, Map<String, String> headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url))
                .timeout(TIMEOUT)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", language);
        headers.forEach(builder::header);
        return builder;
    }

    private Answer send(HttpRequest request) {
        List<HttpRequest> addressed = addressed(request);
        long deadline = System.nanoTime() + patience.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        for (int tried = 0; ; tried++) {
            String refusal;
            try {
                HttpResponse<byte[]> response =
                        client.send(addressed.get(tried % addressed.size()), BodyHandlers.ofByteArray());
                if (response.statusCode() < 500) {
                    return new Answer(response.statusCode(), parse(response.body()));
                }
                refusal = "HTTP " + response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                refusal = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UnansweredException("interrupted while waiting for " + request.uri());
            }
            if (System.nanoTime() > deadline) {
                throw new UnansweredException(request.method() + " " + request.uri() + ": " + refusal);
            }
            pause(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
    }

    /** The request to its own address first, then as it would be to each that stands for it. */
    private List<HttpRequest> addressed(HttpRequest request) {
        String url = request.uri().toString();
        for (List<String> bases : replicas) {
            Optional<String> own = bases.stream().filter(url::startsWith).findFirst();
            if (own.isPresent()) {
                String rest = url.substring(own.get().length());
                return Stream.concat(own.stream(), bases.stream().filter(base -> !base.equals(own.get())))
                        .map(base -> HttpRequest.newBuilder(request, (name, value) -> true)
                                .uri(URI.create(base + rest))
                                .build())
                        .toList();
            }
        }
        return List.of(request);
    }

    static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnansweredException("interrupted");
        }
    }

    private static JsonNode parse(byte @Nullable [] body) {
        try {
            return body == null || body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
