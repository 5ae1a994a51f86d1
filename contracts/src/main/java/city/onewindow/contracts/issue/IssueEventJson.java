package city.onewindow.contracts.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Events as the JSON that travels. Reading ignores fields that it does not know, so that a newer writer's optional field
 * disturbs nobody, and refuses data in which a required field is missing, null or of another kind: nothing is made up,
 * nothing converted. Writing leaves out what is absent and keeps the order of the record's components.
 */
public final class IssueEventJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new StrictRecords())
            .addModule(new SimpleModule().addDeserializer(Instant.class, new UtcInstant()))
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, IssueEventJson::refuseWhatIsNoText)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private IssueEventJson() {}

    /** UTF-8 JSON; the same bytes for an equal event, so that a repeat can be compared. */
    public static byte[] write(IssueEvent event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /** @throws UnreadableEventException where the bytes are not JSON of that type, naming the field at fault */
    public static IssueEvent read(EventType type, byte[] json) {
        IssueEvent event;
        try {
            event = MAPPER.readValue(json, type.record());
        } catch (InvalidNullException e) {
            throw new UnreadableEventException(type, path(e), "is required, but missing or null", e);
        } catch (JacksonException e) {
            throw new UnreadableEventException(type, path(e), "is not what its type promises", e);
        }
        if (event == null) {
            throw new UnreadableEventException(type, new IllegalArgumentException("null is no event"));
        }
        return event;
    }

    private static void refuseWhatIsNoText(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private static String path(JacksonException fault) {
        StringBuilder path = new StringBuilder();
        for (Reference step : fault.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
