package city.onewindow.contracts.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as the JSON that travels. Reading ignores fields that it does not know, so that a newer writer's optional field
 * disturbs nobody; writing leaves out what is absent.
 */
public final class IssueEventJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private IssueEventJson() {}

    /** UTF-8 JSON. */
    public static byte[] write(IssueEvent event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /** @throws UnreadableEventException where the bytes are not JSON of that type */
    public static IssueEvent read(EventType type, byte[] json) {
        try {
            return MAPPER.readValue(json, type.record());
        } catch (JacksonException e) {
            throw new UnreadableEventException(type, e);
        }
    }
}
