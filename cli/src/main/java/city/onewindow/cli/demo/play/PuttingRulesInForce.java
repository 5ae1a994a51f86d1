package city.onewindow.cli.demo.play;

import city.onewindow.cli.demo.report.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The dispatcher who puts an example rule table in force before the first issue comes. */
public final class PuttingRulesInForce {
    private static final String AUTHOR = URLEncoder.encode(Teaching.WHO, StandardCharsets.UTF_8);
    private static final String TABLE = "/city/onewindow/cli/demo/rules.yaml";

    private final Door door;
    private final Words words;
    private final String rules;
    private final List<String> replicas;

    /**
     * @param routing base URL
     * @param replicas base URLs of all that are to decide by it
     * @param words of whoever watches
     */
    public PuttingRulesInForce(String routing, List<String> replicas, Words words) {
        this.rules = routing + "/api/rules";
        this.replicas = List.copyOf(replicas);
        this.words = words;
        this.door = new Door(words.language());
    }

    /**
     * Drafts, publishes, activates, and returns when every replica decides by it. Where rules are in force already, they
     * stay.
     */
    public void put() {
        JsonNode activations = door.get(rules + "/activations", Map.of()).required(refused());
        if (activations.path("now").asLong(0) != 0) {
            return;
        }
        JsonNode draft = door.get(rules + "/draft", Map.of()).required(refused());
        JsonNode saved = door.put(rules + "/draft?author=" + AUTHOR, seen(draft), "application/yaml", table())
                .required(refused());
        long version = door.post(rules + "/versions", seen(saved), Map.of("author", Teaching.WHO, "reason", "示例规则表"))
                .required(refused())
                .path("number")
                .asLong(0);
        door.post(
                        rules + "/activations",
                        seen(activations),
                        Map.of("version", version, "by", Teaching.WHO, "reason", "演示按规则派单"))
                .required(refused());
        replicas.forEach(replica -> door.await(
                replica + "/api/rules/activations",
                answer -> answer.path("now").asLong(0) == version,
                words.say("%s 没有启用规则版本 %d", "%s does not decide by rules %d").formatted(replica, version)));
    }

    private String refused() {
        return words.say("规则被拒绝", "The rules were refused");
    }

    private static Map<String, String> seen(JsonNode answer) {
        return Door.ifMatch(answer.path("revision").asLong(0));
    }

    private static byte[] table() {
        try (InputStream in = PuttingRulesInForce.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("the example rule table is missing: " + TABLE);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
