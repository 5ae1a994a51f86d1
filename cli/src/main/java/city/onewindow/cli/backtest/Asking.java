package city.onewindow.cli.backtest;

import city.onewindow.cli.demo.report.Words;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks routing, page after page where all is wanted. */
final class Asking {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final int PAGE = 500;
    /** What another of our services says of a path that only routing has. */
    private static final String UNKNOWN_DOOR = "no-such-path";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String address;
    private final Map<String, String> query;
    private final byte @Nullable [] table;
    private final Words said;

    /**
     * @param table a file as YAML or XLSX, also an empty one; absent for none
     * @param said in which it is told what is wrong
     */
    Asking(String address, Map<String, String> query, byte @Nullable [] table, Words said) {
        this.said = said;
        this.address = address;
        this.query = new LinkedHashMap<>(query);
        this.table = table == null ? null : table.clone();
    }

    /** The service said no. */
    static final class RefusedException extends RuntimeException {
        RefusedException(String message) {
            super(message);
        }
    }

    /** The sum and the first differences. @throws RefusedException where the question was none */
    ObjectNode first(int most) {
        return ask(most, Map.of());
    }

    /** The sum and all differences. @throws RefusedException where the question was none */
    ObjectNode whole() {
        ObjectNode whole = first(PAGE);
        ArrayNode all = (ArrayNode) whole.path("differences");
        // The day on which it was asked first: by the next page it may be another.
        query.put("until", whole.path("asked").path("until").asString());
        String next = whole.path("next").asString("");
        while (!next.isEmpty()) {
            ObjectNode page = ask(PAGE, Map.of("after", next));
            page.path("differences").forEach(all::add);
            next = page.path("next").asString("");
        }
        whole.remove("next");
        return whole;
    }

    private ObjectNode ask(int most, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(query);
        all.put("most", "" + most);
        all.putAll(more);
        String parameters = all.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/api/backtests?" + parameters))
                .timeout(TIMEOUT)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", said.language())
                .POST(table == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(table));
        if (table != null) {
            request.header("Content-Type", isWorkbook(table) ? XLSX : "application/yaml");
        }
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (JSON.readTree(answer.body()) instanceof ObjectNode body) {
                if (answer.statusCode() == 200 && body.has("asked")) {
                    return body;
                }
                if (answer.statusCode() == 200
                        || UNKNOWN_DOOR.equals(body.path("code").asString(""))) {
                    throw new IllegalStateException(other());
                }
                throw new RefusedException(problem(body));
            }
            throw new IllegalStateException(other());
        } catch (JacksonException e) {
            throw new IllegalStateException(other(), e);
        } catch (IOException e) {
            throw new IllegalStateException(address + said.say(" 没有应答：", " does not answer: ") + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private String other() {
        return address
                + said.say(
                        " 不是派单服务：它不做回测。请给出派单服务的地址，如 http://127.0.0.1:8102。",
                        " is not routing: it does no back-tests. Give routing's address, such as http://127.0.0.1:8102.");
    }

    /** A workbook is an archive, whatever the file is called. */
    private static boolean isWorkbook(byte[] table) {
        return table.length > 1 && table[0] == 'P' && table[1] == 'K';
    }

    private static String problem(JsonNode body) {
        StringBuilder words = new StringBuilder(body.path("title").asString("refused"));
        append(words, ": ", body.path("detail"));
        append(words, " ", body.path("remedy"));
        for (String list : new String[] {"faults", "errors", "fields"}) {
            for (JsonNode fault : body.path(list)) {
                append(words, "\n  ", fault.path("pointer"));
                append(words, "  ", fault.path("message"));
                append(words, "  ", fault.path("detail"));
                append(words, " ", fault.path("remedy"));
            }
        }
        return words.toString();
    }

    private static void append(StringBuilder words, String before, JsonNode text) {
        String said = text.asString("");
        if (!said.isEmpty()) {
            words.append(before).append(said);
        }
    }
}
