package city.onewindow.cli.demo.play;

import city.onewindow.cli.demo.report.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The departments that draw up general answers from what they answered, so that who asks alike finds some. */
public final class ReleasingAnswers {
    private static final List<General> GENERAL = List.of(
            new General("标准厂房", "如何寻找面积合适的标准厂房?", "可在招商窗口登记所需面积、层高、承重与配电。\n园区每月公布可租房源,登记后五个工作日内安排看房。租金与优惠以公布的办法为准。"),
            new General("子女插班入学", "引进人才的子女如何插班入学?", "持劳动合同与居住证明,每年五月或开学前两周在线登记。\n按居住地就近统筹学位,学位已满的,安排到邻近学校并登记转学意向。"));

    private final Door door;
    private final Words words;
    private final String routing;

    /** In words that name nobody. @param like in the subject of the issue that was answered */
    private record General(String like, String question, String answer) {}

    /**
     * @param routing base URL
     * @param words of whoever watches
     */
    public ReleasingAnswers(String routing, Words words) {
        this.routing = routing;
        this.words = words;
        this.door = new Door(words.language());
    }

    /** Each from the first issue that it fits; none where none was answered. */
    public void release(List<Journey> journeys) {
        for (General general : GENERAL) {
            journeys.stream()
                    .filter(Journey::isDelivered)
                    .filter(journey -> journey.row().subject().contains(general.like()))
                    .map(Journey::receipt)
                    .filter(receipt -> receipt != null)
                    .findFirst()
                    .ifPresent(receipt -> release(receipt.id(), general));
        }
    }

    private void release(String issue, General general) {
        JsonNode found = door.get(routing + "/api/issues/" + issue, Map.of()).required(refused());
        String department = found.at("/dispatch/lead/code").asString("");
        String key = UUID.nameUUIDFromBytes(("release " + issue).getBytes(StandardCharsets.UTF_8))
                .toString();
        door.post(
                        routing + "/api/departments/" + department + "/issues/" + issue + "/releases",
                        Map.of("Idempotency-Key", key),
                        Map.of("question", general.question(), "answer", general.answer()))
                .required(refused());
    }

    private String refused() {
        return words.say("公开答复被拒绝", "A general answer was refused");
    }
}
