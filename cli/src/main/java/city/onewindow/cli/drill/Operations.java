package city.onewindow.cli.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the drill asks of a service as an operator would; a service that dies meanwhile is what the drill is about. */
final class Operations {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    void arm(String address, String crashPoint) {
        post(address + "/ops/crash-points/" + crashPoint + "?hit=1");
    }

    void replayBlocked(String address, List<String> issues) {
        issues.forEach(issue -> post(address + "/ops/blocked/" + issue + "/replay"));
    }

    /** Issues that hold events back, -1 where the service does not answer. */
    long blocked(String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/ops/flow"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            JsonNode flow = JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
            return flow.path("blocked").asLong(-1);
        } catch (IOException away) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private void post(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(10))
                .header("OneWindow-Operator", "drill")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException died) {
            // It died of what was asked, or was away: both are seen by whether the part lives.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
