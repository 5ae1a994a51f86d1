package city.onewindow.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A client that sends what it is told and follows nothing. */
public final class Browser {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;

    public Browser(URI base) {
        this.base = base;
    }

    /** Sends. @param path relative to the base address */
    public HttpResponse<String> send(String method, String path, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, new byte[0], headers(headers));
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        Map<String, String> all = headers(headers);
        all.putIfAbsent("Content-Type", "application/json");
        return send("POST", path, json.getBytes(StandardCharsets.UTF_8), all);
    }

    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, json.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "application/json"));
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, new byte[0], Map.of());
    }

    /** Sends a form as a browser would. @param fields names and values in turn */
    public HttpResponse<String> submit(String path, List<String> fields, String... headers) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(encoded(fields.get(i)))
                    .append('=')
                    .append(encoded(fields.get(i + 1)));
        }
        Map<String, String> all = headers(headers);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        all.putIfAbsent("Accept", "text/html");
        return send("POST", path, body.toString().getBytes(StandardCharsets.UTF_8), all);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The cookies that an answer sets, to be sent back. */
    public static String cookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private static Map<String, String> headers(String... headers) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return all;
    }
}
