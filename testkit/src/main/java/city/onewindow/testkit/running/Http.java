package city.onewindow.testkit.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of one service that sends what it is told, once, and follows nothing. */
public final class Http {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;

    /** @param base address without a slash at its end */
    public Http(String base) {
        this.base = base;
    }

    /** What came back. */
    public record Answer(int status, String contentType, String text) {
        /** The body, which must be JSON. */
        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** The body of a command that must have succeeded. @throws AssertionError with what was said instead */
        public JsonNode good() {
            if (status < 200 || status > 299) {
                throw new AssertionError("HTTP " + status + ": " + text);
            }
            return json();
        }
    }

    public String base() {
        return base;
    }

    /** @param headers names and values in turn */
    public Answer get(String path, String... headers) {
        return send("GET", path, new byte[0], headers(headers));
    }

    /** @param headers names and values in turn */
    public Answer post(String path, Object body, String... headers) {
        return json("POST", path, body, headers);
    }

    /** @param headers names and values in turn */
    public Answer put(String path, Object body, String... headers) {
        return json("PUT", path, body, headers);
    }

    private Answer json(String method, String path, Object body, String... headers) {
        Map<String, String> all = headers(headers);
        all.putIfAbsent("Content-Type", "application/json");
        return send(method, path, JSON.writeValueAsBytes(body), all);
    }

    public Answer send(String method, String path, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + base + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> headers(String... headers) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return all;
    }
}
