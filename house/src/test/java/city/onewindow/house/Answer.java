package city.onewindow.house;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over the wire. */
record Answer(int status, Map<String, List<String>> headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    /** @throws IllegalStateException if it is no HTTP */
    static Answer of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            throw new IllegalStateException("no HTTP came back: " + text);
        }
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, List<String>> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] pair = lines[i].split(":", 2);
            headers.computeIfAbsent(pair[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(pair[1].strip());
        }
        return new Answer(Integer.parseInt(lines[0].substring(9, 12)), headers, text.substring(end + 4));
    }

    /** Empty where it is absent. */
    String header(String name) {
        return String.join(", ", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    String code() {
        return json().path("code").asString();
    }

    /** Each error as {@code pointer code}. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        for (JsonNode error : json().path("errors")) {
            errors.add(
                    error.path("pointer").asString() + " " + error.path("code").asString());
        }
        return errors;
    }
}
