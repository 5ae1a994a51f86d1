package city.onewindow.cli.demo.play;

import city.onewindow.cli.demo.report.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The dispatcher who lets routing learn from what was answered so far, and lets it suggest from then on. */
public final class Teaching {
    private static final Duration LEARNING = Duration.ofMinutes(2);
    static final String WHO = "演示派单员";

    private final Door door;
    private final Words words;
    private final String routing;
    private final List<String> replicas;
    private final List<Double> precisions;

    /**
     * @param routing base URL
     * @param replicas base URLs of all that are to ask the new model
     * @param precisions how often a sure suggestion shall be right: the most wanted first, at least one
     * @param words of whoever watches
     */
    public Teaching(String routing, List<String> replicas, List<Double> precisions, Words words) {
        this.routing = routing;
        this.replicas = List.copyOf(replicas);
        this.precisions = List.copyOf(precisions);
        this.words = words;
        this.door = new Door(words.language());
    }

    /** Asks for the highest precision that is proved of anything; where none is, for the lowest, and it abstains. */
    Lesson teach(String generalDesk) {
        Lesson lesson = Lesson.NONE;
        long version = 0;
        for (double wanted : precisions) {
            Door.Answer trained = door.post(
                    routing + "/api/suggestion/models",
                    Map.of(),
                    Map.of("by", WHO, "reason", "学习此前已答复的来件", "precision", wanted, "without", List.of(generalDesk)),
                    LEARNING);
            if (trained.status() == 409) {
                return Lesson.NONE;
            }
            version = trained.required(refused()).path("number").asLong(0);
            JsonNode learning = trained.body().path("learning");
            lesson = new Lesson(learning.path("examples").asInt(0), wanted);
            if (learning.path("coverage").asDouble(0) > 0) {
                break;
            }
        }
        activate(version);
        return lesson;
    }

    private void activate(long version) {
        JsonNode live = door.get(routing + "/api/suggestion", Map.of()).body();
        door.post(
                        routing + "/api/suggestion/activations",
                        Door.ifMatch(live.path("revision").asLong(0)),
                        Map.of("version", version, "by", WHO, "reason", "演示后段来件"),
                        LEARNING)
                .required(refused());
        replicas.forEach(replica -> door.await(
                replica + "/api/suggestion",
                answer -> answer.path("now").asLong(0) == version,
                words.say("%s 没有启用模型 %d", "%s does not ask model %d").formatted(replica, version)));
    }

    private String refused() {
        return words.say("学习被拒绝", "Learning was refused");
    }
}
