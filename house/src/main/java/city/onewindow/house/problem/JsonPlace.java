package city.onewindow.house.problem;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.json.JsonMapper;

/** Where in a body of JSON a fault lies, as a pointer (RFC 6901) of bounded length. */
final class JsonPlace {
    /** Deeper ones are told by the first steps of the way: a field that is nested without end has no name of its own. */
    private static final int STEPS = 4;

    private JsonPlace() {}

    /** Where the parser stands. */
    static String of(JsonParser parser) {
        Deque<String> steps = new ArrayDeque<>();
        for (TokenStreamContext at = parser.streamReadContext(); at != null; at = at.getParent()) {
            if (at.inObject() && at.currentName() != null) {
                String name = JsonFaults.shown(at.currentName());
                steps.addFirst("/" + name.replace("~", "~0").replace("/", "~1"));
            } else if (at.inArray() && at.hasCurrentIndex()) {
                steps.addFirst("/" + at.getCurrentIndex());
            }
        }
        return steps.size() > STEPS ? steps.getFirst() : String.join("", steps);
    }

    /**
     * Where the first fault of a text lies, its end included where the text breaks off; empty where that is outside of
     * all fields, or there is none.
     *
     * @param mapper whose limits hold
     */
    static String ofFault(String text, JsonMapper mapper) {
        try (JsonParser parser = mapper.createParser(text)) {
            try {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token.isScalarValue()) {
                        parser.getString();
                    }
                }
                return "";
            } catch (JacksonException fault) {
                return of(parser);
            }
        }
    }
}
