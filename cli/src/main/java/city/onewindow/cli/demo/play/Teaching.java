package city.onewindow.cli.demo.play;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The dispatcher who lets routing learn from what was answered so far, and lets it suggest from then on. */
public final class Teaching {
    private static final Duration LEARNING = Duration.ofMinutes(2);
    static final String WHO = "演示派单员";

    private final Door door = new Door();
    private final String routing;
    private final List<String> replicas;
    private final double precision;

    /**
     * @param routing base URL
     * @param replicas base URLs of all that are to ask the new model
     * @param precision how often a sure suggestion shall be right
     */
    public Teaching(String routing, List<String> replicas, double precision) {
        this.routing = routing;
        this.replicas = List.copyOf(replicas);
        this.precision = precision;
    }

    /** @return from how many issues it learned; 0 where there were too few, and nothing is suggested */
    int teach(String generalDesk) {
        Door.Answer trained = door.post(
                routing + "/api/suggestion/models",
                Map.of(),
                Map.of("by", WHO, "reason", "学习此前已答复的来件", "precision", precision, "without", List.of(generalDesk)),
                LEARNING);
        if (trained.status() == 409) {
            return 0;
        }
        long version = required(trained).path("number").asLong(0);
        JsonNode live = door.get(routing + "/api/suggestion", Map.of()).body();
        required(door.post(
                routing + "/api/suggestion/activations",
                Map.of("If-Match", "\"" + live.path("revision").asLong(0) + "\""),
                Map.of("version", version, "by", WHO, "reason", "演示后段来件"),
                LEARNING));
        replicas.forEach(replica -> door.await(
                replica + "/api/suggestion",
                answer -> answer.path("now").asLong(0) == version,
                replica + " does not ask model " + version));
        return trained.body().path("learning").path("examples").asInt(0);
    }

    private static JsonNode required(Door.Answer answer) {
        if (!answer.isGood()) {
            throw new Offices.RefusedException("Learning was refused: " + answer.problem());
        }
        return answer.body();
    }
}
