package city.onewindow.contracts.issue;

import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a timestamp as it is published and in no other way: ISO-8601 in UTC, {@code 2026-03-24T04:00:00Z}. */
final class UtcInstant extends StdScalarDeserializer<Instant> {
    UtcInstant() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) {
        String text = json.hasToken(JsonToken.VALUE_STRING) ? json.getString() : "";
        if (!text.endsWith("Z")) {
            return context.reportInputMismatch(this, "a timestamp is ISO-8601 text in UTC");
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return context.reportInputMismatch(this, "a timestamp is ISO-8601 text in UTC: %s", e.getMessage());
        }
    }
}
