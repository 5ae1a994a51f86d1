package city.onewindow.feedback.operations;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The processes of one service: each counts for itself, and each can tell what is stored. */
final class Replicas {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final HttpClient http;
    private final List<String> addresses;

    /** @param addresses base URLs, at least one */
    Replicas(List<String> addresses) {
        this.http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        this.addresses = List.copyOf(addresses);
    }

    /** How many there should be. */
    int number() {
        return addresses.size();
    }

    /** What each says that answers in time, by its address. */
    <T> Map<String, T> everyone(String path, Class<T> type) {
        Map<String, CompletableFuture<Optional<T>>> asked = new LinkedHashMap<>();
        for (String address : addresses) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(PATIENCE)
                    .build();
            // A failure is no answer: the console shows a replica that does not answer, which is what one wants to
            // know.
            asked.put(
                    address,
                    http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                            .handle((response, failure) -> response == null ? Optional.empty() : read(response, type)));
        }
        Map<String, T> answers = new LinkedHashMap<>();
        asked.forEach((address, answer) -> answer.join().ifPresent(said -> answers.put(address, said)));
        return answers;
    }

    /** What is stored, as the first of them tells it that answers. */
    <T> Optional<T> anyone(String path, Class<T> type) {
        return addresses.stream()
                .flatMap(address -> {
                    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                            .timeout(PATIENCE)
                            .build();
                    return answer(request).response().flatMap(response -> read(response, type)).stream();
                })
                .findFirst();
    }

    /** Tells the first of them that is there; one that took it and did not answer may have done it. */
    Optional<HttpResponse<byte[]>> tell(String path, Duration patience, String... headers) {
        Optional<HttpResponse<byte[]>> response = Optional.empty();
        for (String address : addresses) {
            Answer answer = answer(HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(patience)
                    .headers(headers)
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build());
            response = answer.response();
            if (answer.there()) {
                break;
            }
        }
        return response;
    }

    /** Empty where it is not 200 with what was asked for. */
    static <T> Optional<T> read(HttpResponse<byte[]> response, Class<T> type) {
        try {
            return response.statusCode() == 200
                    ? Optional.ofNullable(JSON.readValue(response.body(), type))
                    : Optional.empty();
        } catch (JacksonException noAnswerOfOurs) {
            // As good as none: the console shows it so.
            return Optional.empty();
        }
    }

    /** @param there whether it may have heard */
    private record Answer(boolean there, @Nullable HttpResponse<byte[]> said) {
        Optional<HttpResponse<byte[]>> response() {
            return Optional.ofNullable(said);
        }
    }

    private Answer answer(HttpRequest request) {
        try {
            return new Answer(true, http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
            return new Answer(false, null);
        } catch (IOException doesNotAnswer) {
            // The console shows a service that does not answer; that is what an operator wants to know.
            return new Answer(true, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(true, null);
        }
    }
}
