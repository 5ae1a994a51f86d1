package city.onewindow.contracts.issue;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shipped {@code asyncapi.yaml}, and its schemas in a validator. AsyncAPI 3 schemas are a superset of draft 7. */
final class AsyncApi {
    private static final String ADDRESS = "https://onewindow.invalid/asyncapi.json";

    private final JsonNode document;
    private final SchemaRegistry registry;

    AsyncApi() {
        try (InputStream yaml = EventType.class.getResourceAsStream("/asyncapi.yaml")) {
            document = YAMLMapper.builder().build().readTree(yaml.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7,
                settings -> settings.schemas(Map.of(ADDRESS, document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    /** The message of that type, under whatever key. */
    JsonNode message(EventType type) {
        return document.at("/components/messages")
                .valueStream()
                .filter(message -> message.path("name").asString("").equals(type.typeName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message " + type.typeName()));
    }

    /** What is wrong with the data by the schema at that place; empty where nothing is. */
    List<Error> faults(String reference, JsonNode data) {
        return registry.getSchema(SchemaLocation.of(ADDRESS + reference)).validate(data);
    }

    List<Error> faults(String reference, byte[] json) {
        return faults(reference, YAMLMapper.builder().build().readTree(new String(json, StandardCharsets.UTF_8)));
    }
}
