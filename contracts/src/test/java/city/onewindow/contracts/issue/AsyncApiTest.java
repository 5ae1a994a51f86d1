package city.onewindow.contracts.issue;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.EventLog;
import city.onewindow.contracts.ServiceNames;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is published about the events is what the code does. */
class AsyncApiTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final AsyncApi API = new AsyncApi();
    private static final String ISSUE = "0123456789abcdef0123456789abcdef";

    @Test
    void namesTheTopicAsItIsMade() {
        JsonNode channel = API.at("/channels/issueEvents");

        assertThat(channel.at("/address").asString()).isEqualTo(EventLog.TOPIC);
        assertThat(channel.at("/bindings/kafka/topic").asString()).isEqualTo(EventLog.TOPIC);
        assertThat(channel.at("/bindings/kafka/partitions").asInt()).isEqualTo(EventLog.PARTITIONS);
        assertThat(channel.at("/messages").propertyNames())
                .isEqualTo(API.at("/components/messages").propertyNames());
    }

    @Test
    void hasOneMessageForEachType() {
        assertThat(API.at("/components/messages")
                        .valueStream()
                        .map(message -> message.at("/name").asString()))
                .containsExactly(Arrays.stream(EventType.values())
                        .map(EventType::typeName)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void aMessageHasItsTypesHeadersAndPayload(EventType type) {
        JsonNode own = API.message(type).at("/headers/allOf/1/properties");

        assertThat(own.at("/ce_type/const").asString()).isEqualTo(type.typeName());
        assertThat(own.at("/ce_writer/const").asString()).isEqualTo(type.decidedBy());
        assertThat(API.message(type).at("/payload/$ref").asString()).isEqualTo(schemaOf(type.record()));
    }

    @ParameterizedTest
    @ValueSource(strings = {ServiceNames.INTAKE, ServiceNames.ROUTING, ServiceNames.FEEDBACK})
    void saysWhatAServiceWritesAndWhatItMustActOn(String service) {
        assertThat(messagesOf(service + "Writes", "send"))
                .isEqualTo(typesWhere(type -> type.decidedBy().equals(service)));
        assertThat(messagesOf(service + "Acts", "receive"))
                .isEqualTo(typesWhere(type -> type.actors().contains(service)));
    }

    @Test
    void namesTheHeadersAsTheyAreSent() {
        JsonNode headers = API.at("/components/schemas/Headers");
        Set<String> required = Set.of(
                EventLog.SPEC_VERSION,
                EventLog.ID,
                EventLog.TYPE,
                EventLog.SOURCE,
                EventLog.TIME,
                EventLog.SUBJECT,
                EventLog.SEQUENCE,
                EventLog.WRITER,
                EventLog.CAUSE,
                EventLog.CONTENT_TYPE);

        assertThat(texts(headers.at("/required"))).isEqualTo(required);
        assertThat(headers.at("/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(required.stream(), Stream.of(EventLog.NAMED, EventLog.TRACEPARENT))
                                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void headersAsTheyAreSentAreWhatTheSchemaPromises(EventType type) {
        ObjectNode headers = MAPPER.createObjectNode()
                .put(EventLog.SPEC_VERSION, "1.0")
                .put(EventLog.ID, ISSUE + "/" + type.decidedBy() + "/12")
                .put(EventLog.TYPE, type.typeName())
                .put(EventLog.SOURCE, "/onewindow/" + type.decidedBy())
                .put(EventLog.TIME, "2026-03-24T01:30:00.250Z")
                .put(EventLog.SUBJECT, ISSUE)
                .put(EventLog.SEQUENCE, "12")
                .put(EventLog.WRITER, type.decidedBy())
                .put(EventLog.CAUSE, ISSUE + "/intake/1")
                .put(EventLog.NAMED, named(type))
                .put(EventLog.CONTENT_TYPE, "application/json");
        String place = "#/components/messages/" + key(type) + "/headers";

        assertThat(API.faults(place, headers)).isEmpty();
        assertThat(API.faults(place, headers.deepCopy().put(EventLog.SEQUENCE, "0")))
                .isNotEmpty();
        assertThat(API.faults(place, headers.deepCopy().put(EventLog.TYPE, "another")))
                .isNotEmpty();
        for (String name : headers.propertyNames()) {
            assertThat(API.faults(place, headers.deepCopy().without(name)).isEmpty())
                    .as("without " + name)
                    .isEqualTo(name.equals(EventLog.NAMED));
        }
    }

    private static String named(EventType type) {
        return new TreeSet<>(type.actors()).stream().map(actor -> actor + "=0").collect(Collectors.joining(","));
    }

    private static Set<String> messagesOf(String operation, String action) {
        JsonNode found = API.at("/operations/" + operation);
        assertThat(found.path("action").asString(action)).isEqualTo(action);
        return found.path("messages")
                .valueStream()
                .map(message -> message.at("/$ref").asString().replace("#/channels/issueEvents/messages/", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> typesWhere(java.util.function.Predicate<EventType> wanted) {
        return Arrays.stream(EventType.values())
                .filter(wanted)
                .map(AsyncApiTest::key)
                .collect(Collectors.toSet());
    }

    /** {@code onewindow.issue.withdrawal-requested.v1} is found under {@code withdrawalRequested}, a later version with its number. */
    private static String key(EventType type) {
        String[] name = type.typeName().split("\\.");
        String[] words = name[2].split("-");
        String version = name[3].equals("v1") ? "" : name[3].toUpperCase(Locale.ROOT);
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining())
                + version;
    }

    private static String schemaOf(Class<?> type) {
        return "#/components/schemas/" + type.getSimpleName();
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
