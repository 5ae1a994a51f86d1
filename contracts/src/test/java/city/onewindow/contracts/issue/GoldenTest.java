package city.onewindow.contracts.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class GoldenTest {
    private static final JsonMapper TREES = JsonMapper.builder().build();

    @Test
    void everyTypeHasItsGoldenFilesAndNoFileIsWithoutItsType() {
        assertThat(Golden.types())
                .containsExactlyElementsOf(Arrays.stream(EventType.values())
                        .map(EventType::typeName)
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenTodayIsTheGoldenBytes(EventType type) {
        assertThat(written(SampleEvents.full(type))).isEqualTo(text(Golden.full(type)));
        assertThat(written(SampleEvents.least(type))).isEqualTo(text(Golden.least(type)));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenTodayIsReadAsTheSame(EventType type) {
        assertThat(IssueEventJson.read(type, Golden.bytes(Golden.full(type)))).isEqualTo(SampleEvents.full(type));
        assertThat(IssueEventJson.read(type, Golden.bytes(Golden.least(type)))).isEqualTo(SampleEvents.least(type));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("files")
    void whatWasEverWrittenIsStillRead(EventType type, Path file) {
        assertThat(IssueEventJson.read(type, Golden.bytes(file))).isInstanceOf(type.record());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("files")
    void aFieldThatALaterVersionAddsIsPassedOver(EventType type, Path file) {
        JsonNode later = TREES.readTree(Golden.bytes(file));
        addFieldsTo(later);

        assertThat(IssueEventJson.read(type, TREES.writeValueAsBytes(later)))
                .isEqualTo(IssueEventJson.read(type, Golden.bytes(file)));
    }

    private static void addFieldsTo(JsonNode node) {
        node.values().forEach(GoldenTest::addFieldsTo);
        if (node instanceof ObjectNode object) {
            object.put("addedText", "later")
                    .putNull("addedNull")
                    .putObject("addedObject")
                    .put("number", 1);
        }
    }

    private static String written(IssueEvent event) {
        return new String(IssueEventJson.write(event), StandardCharsets.UTF_8);
    }

    private static String text(Path file) {
        return new String(Golden.bytes(file), StandardCharsets.UTF_8);
    }

    static Stream<Object[]> files() {
        return Arrays.stream(EventType.values())
                .flatMap(type -> Golden.all(type).stream().map(file -> new Object[] {type, file}));
    }
}
