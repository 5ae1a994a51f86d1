package city.onewindow.contracts.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an event's data must be is said once, in its record; the reader and the published schema agree on it. */
class StrictReadingTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final AsyncApi API = new AsyncApi();

    /** A value of every kind, in place of what belongs there. */
    private static final List<String> OTHER_VALUES = List.of(
            "null",
            "\"\"",
            "\"text\"",
            "\"1\"",
            "0",
            "-1",
            "1.5",
            "true",
            "\"true\"",
            "[]",
            "{}",
            "[null]",
            "[\"company\"]",
            "\"company\"",
            "\"COMPANY\"",
            "\"2026-03-24\"",
            "\"2026-03-24T09:30:00+08:00\"",
            "\"2026-13-24T01:30:00Z\"",
            "1774315800");

    private static final Set<String> FORMED_CODES =
            Set.of("trackingCode", "accessDigest", "of", "ofTrackingCode", "issue");

    @ParameterizedTest
    @EnumSource
    void theReaderTakesWhatTheSchemaTakesAndNothingElse(EventType type) {
        JsonNode golden = MAPPER.readTree(Golden.bytes(Golden.full(type)));
        List<Consumer<Consumer<String>>> changes = new ArrayList<>();
        collectChanges(golden, "", changes);

        for (Consumer<Consumer<String>> change : changes) {
            change.accept(what -> {
                byte[] json = MAPPER.writeValueAsBytes(golden);
                assertThat(isRead(type, json))
                        .as("%s %s: %s", type, what, golden)
                        .isEqualTo(isPromised(type, MAPPER.readTree(json)));
            });
        }
        assertThat(golden)
                .as("every change was taken back")
                .isEqualTo(MAPPER.readTree(Golden.bytes(Golden.full(type))));
    }

    @ParameterizedTest
    @CsvSource({
        "REPLIED,      {\"number\":1},                                        department",
        "REPLIED,      {},                                                    number",
        "DELIVERED,    {\"reply\":1;\"audience\":null},                       audience",
        "ACKNOWLEDGED, {\"department\":\"housing\";\"dispatch\":1},           inTime",
        "ACKNOWLEDGED, {\"department\":\"housing\";\"dispatch\":\"1\"},       dispatch",
        "ACKNOWLEDGED, {\"department\":\"housing\";\"dispatch\":3000000000}, dispatch",
        "TRIAGED,      {\"reason\":7},                                        reason",
        "RATED,        {\"reply\":1;\"process\":\"delighted\"},               process",
        "REPLIED,      {\"number\":1;\"department\":{\"code\":\"housing\"}},  department.zh",
        "REPLIED,      {\"audiences\":[\"company\";null]},                    audiences[1]",
    })
    void namesTheFieldAtFault(EventType type, String json, String field) {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> IssueEventJson.read(type, bytes(json.replace(';', ','))))
                .satisfies(fault -> assertThat(fault.field()).isEqualTo(field))
                .withMessageStartingWith("cannot be read as " + type.typeName() + ": " + field + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "[1]", "\"rated\"", "1", "{", "{}{}", "{} x", "\u0000", "not json"})
    void refusesWhatIsNoObject(String json) {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> IssueEventJson.read(EventType.CLOSED, bytes(json)));
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> IssueEventJson.read(EventType.WITHDRAWN, bytes(json.replace("{}", "{}["))));
    }

    @Test
    void refusesBrokenUtf8() {
        byte[] broken = bytes("{\"because\":\"rated\"}");
        broken[14] = (byte) 0xC3;

        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> IssueEventJson.read(EventType.CLOSED, broken));
    }

    @Test
    void theMessageTellsNothingOfTheData() {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> IssueEventJson.read(EventType.RATED, bytes("{\"reply\":\"王工 13800000000\"}")))
                .withMessageNotContaining("13800000000");
    }

    /**
     * By the schema, with a null taken for a field left out, as the reader does. How a code is formed is its writer's
     * matter: the reader does not judge it.
     */
    private static boolean isPromised(EventType type, JsonNode data) {
        dropNullFields(data);
        return API.faults("#/components/schemas/" + type.record().getSimpleName(), data).stream()
                .allMatch(fault -> fault.getKeyword().equals("pattern")
                        && FORMED_CODES.contains(fault.getInstanceLocation().getName(-1)));
    }

    private static void dropNullFields(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeNulls();
        }
        node.values().forEach(StrictReadingTest::dropNullFields);
    }

    private static boolean isRead(EventType type, byte[] json) {
        try {
            return type.record().isInstance(IssueEventJson.read(type, json));
        } catch (UnreadableEventException e) {
            return false;
        }
    }

    /** Each change is made, shown and taken back. */
    private static void collectChanges(JsonNode node, String path, List<Consumer<Consumer<String>>> changes) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode was = object.get(name);
                changes.add(shown -> {
                    List<String> order = List.copyOf(object.propertyNames());
                    object.remove(name);
                    shown.accept("without " + path + name);
                    object.set(name, was);
                    object.retain(order);
                });
                for (String other : OTHER_VALUES) {
                    changes.add(shown -> {
                        object.set(name, MAPPER.readTree(other));
                        shown.accept("with " + path + name + "=" + other);
                        object.set(name, was);
                    });
                }
                collectChanges(was, path + name + ".", changes);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                JsonNode was = array.get(i);
                for (String other : OTHER_VALUES) {
                    changes.add(shown -> {
                        array.set(index, MAPPER.readTree(other));
                        shown.accept("with " + path + index + "=" + other);
                        array.set(index, was);
                    });
                }
                collectChanges(was, path + index + ".", changes);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
