package city.onewindow.contracts.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The published schemas have the fields, the required ones and the values of the records that travel. */
class AsyncApiSchemasTest {
    private static final AsyncApi API = new AsyncApi();

    @Test
    void hasOneSchemaForEachRecordAndEnumerationThatTravels() {
        Set<String> expected = Stream.concat(Shapes.records().stream(), Shapes.enums().stream())
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        expected.addAll(List.of("Headers", "Timestamp"));

        assertThat(API.at("/components/schemas").propertyNames()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("records")
    void aSchemaHasTheFieldsOfItsRecord(Class<?> record) {
        JsonNode schema = schema(record);

        assertThat(schema.at("/type").asString()).isEqualTo("object");
        assertThat(schema.at("/properties").propertyNames())
                .containsExactly(Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toArray(String[]::new));
        assertThat(texts(schema.path("required")))
                .isEqualTo(Arrays.stream(record.getRecordComponents())
                        .filter(Shapes::isRequired)
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()));
        for (RecordComponent component : record.getRecordComponents()) {
            assertThat(kind(schema.at("/properties/" + component.getName())))
                    .as(component.getName())
                    .isEqualTo(kind(component));
        }
    }

    @ParameterizedTest
    @MethodSource("enums")
    void anEnumerationHasTheValuesThatTravel(Class<? extends Enum<?>> type) {
        assertThat(schema(type).at("/enum").valueStream().map(JsonNode::asString))
                .containsExactly(Arrays.stream(type.getEnumConstants())
                        .map(Shapes::wireName)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void theGoldenFilesAreWhatTheSchemaPromises(EventType type) {
        assertThat(Golden.all(type))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(API.faults(schemaOf(type.record()), Golden.bytes(file)))
                        .isEmpty());
    }

    private static String kind(JsonNode property) {
        if (property.has("$ref")) {
            return property.at("/$ref").asString();
        }
        String type = property.at("/type").asString();
        return switch (type) {
            case "array" -> "array of " + kind(property.at("/items"));
            case "integer" -> "integer " + property.at("/format").asString();
            default -> type;
        };
    }

    private static String kind(RecordComponent component) {
        String kind = kind(Shapes.element(component));
        return component.getType() == List.class ? "array of " + kind : kind;
    }

    private static String kind(Class<?> type) {
        if (type == String.class) {
            return "string";
        }
        if (type == Instant.class) {
            return "#/components/schemas/Timestamp";
        }
        if (type == int.class) {
            return "integer int32";
        }
        if (type == long.class || type == Long.class) {
            return "integer int64";
        }
        if (type == double.class) {
            return "number";
        }
        return type == boolean.class ? "boolean" : schemaOf(type);
    }

    private static String schemaOf(Class<?> type) {
        return "#/components/schemas/" + type.getSimpleName();
    }

    private static JsonNode schema(Class<?> type) {
        return API.at(schemaOf(type).substring(1));
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    static Set<Class<?>> records() {
        return Shapes.records();
    }

    static Set<Class<?>> enums() {
        return Shapes.enums();
    }
}
