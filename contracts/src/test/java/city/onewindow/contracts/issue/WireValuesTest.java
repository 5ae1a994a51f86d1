package city.onewindow.contracts.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every value of every enumeration as it travels. A line here changes only together with a new version of a type. */
class WireValuesTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<Class<? extends Enum<?>>, List<String>> PINNED = Map.of(
            Audience.class, List.of("COMPANY=company", "TALENT=talent"),
            Channel.class,
                    List.of("WEB=web", "WINDOW=window", "VISIT=visit", "HOTLINE=hotline", "IMPORT=import", "API=api"),
            IssueDispatched.By.class,
                    List.of("CATALOGUE=catalogue", "RULE=rule", "SUGGESTION=suggestion", "DISPATCHER=dispatcher"),
            Outcome.class,
                    List.of(
                            "SOLVED=solved",
                            "PARTLY_SOLVED=partly-solved",
                            "EXPLAINED=explained",
                            "NOT_SOLVED=not-solved"),
            Priority.class, List.of("NORMAL=normal", "HIGH=high", "URGENT=urgent"),
            ReplyVia.class, List.of("IN_APP=in-app", "WEBHOOK=webhook"),
            RequesterKind.class, List.of("COMPANY=company", "TALENT=talent"),
            Satisfaction.class,
                    List.of(
                            "SATISFIED=satisfied",
                            "BASICALLY_SATISFIED=basically-satisfied",
                            "DISSATISFIED=dissatisfied"));

    @Test
    void everyEnumerationThatTravelsIsPinned() {
        assertThat(Shapes.enums()).isEqualTo(PINNED.keySet());
    }

    @Test
    void everyValueTravelsUnderItsPinnedName() {
        PINNED.forEach((type, pinned) -> assertThat(Arrays.stream(type.getEnumConstants())
                        .map(value -> value.name() + "=" + Shapes.wireName(value)))
                .as(type.getSimpleName())
                .containsExactlyElementsOf(pinned));
    }

    @Test
    void theNameIsWrittenAndReadBack() {
        PINNED.keySet().forEach(type -> {
            for (Enum<?> value : type.getEnumConstants()) {
                String json = MAPPER.writeValueAsString(value);
                assertThat(json).isEqualTo('"' + Shapes.wireName(value) + '"');
                assertThat(MAPPER.readValue(json, type)).isEqualTo(value);
            }
        });
    }
}
