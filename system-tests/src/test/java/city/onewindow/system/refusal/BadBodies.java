package city.onewindow.system.refusal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;

/** Bodies and media types that no command takes, whichever it is. */
final class BadBodies {
    private BadBodies() {}

    /**
     * @param good a body with nothing wrong, whose fields are texts
     * @param longText the name of a field that is a text
     * @param command the command with that body, by the case's name
     */
    static Stream<BadInput> of(String good, String longText, Function<String, BadInput> command) {
        return Stream.concat(bodies(good, longText, command), mediaTypes(command));
    }

    private static Stream<BadInput> bodies(String good, String longText, Function<String, BadInput> command) {
        return Stream.of(
                command.apply("empty body").body("").isUnreadable("no-body"),
                command.apply("no JSON").body("text=hello").isUnreadable("json-syntax"),
                command.apply("half a body")
                        .body(good.substring(0, good.length() / 2))
                        .isUnreadable("json-syntax"),
                command.apply("array instead of object").body("[" + good + "]").isUnreadable("type"),
                command.apply("null instead of object").body("null").isUnreadable("no-body"),
                command.apply("two bodies").body(good + good).isUnreadable("trailing"),
                command.apply("doubled name")
                        .body("{\"a\": 1, " + good.substring(1, good.length() - 1) + ", " + good.substring(1))
                        .is(400, "malformed", "/" + good.split("\"", 3)[1] + " doubled-field"),
                command.apply("deep arrays").body("[".repeat(100_000)).isUnreadable("type"),
                command.apply("deep object")
                        .body("{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000))
                        .isUnreadable("too-deep"),
                command.apply("one endless text")
                        .body("{\"" + longText + "\": \"" + "x".repeat(70_000) + "\"}")
                        .is(400, "malformed", "/" + longText + " text-too-long"),
                command.apply("huge body")
                        .body("{\"text\": \"" + "x".repeat(300_000) + "\"}")
                        .is(413, "too-large", " too-large"),
                command.apply("broken UTF-8")
                        .body(latin("{\"text\": \"\u00c3(\"}"))
                        .is(400, "malformed", "/text encoding"),
                command.apply("surrogate as UTF-8")
                        .body(latin("{\"text\": \"\u00ed\u00a0\u0080\"}"))
                        .is(400, "malformed", "/text encoding"),
                command.apply("GB 18030")
                        .body("{\"text\": \"已办理\"}".getBytes(Charset.forName("GB18030")))
                        .is(400, "malformed", "/text encoding"),
                command.apply("NUL bytes").body(new byte[64]).isUnreadable("json-syntax"));
    }

    private static byte[] latin(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Stream<BadInput> mediaTypes(Function<String, BadInput> command) {
        String pointer = "#header/Content-Type media-type";
        return Stream.of(
                command.apply("XML")
                        .header("Content-Type", "application/xml")
                        .is(415, "unsupported-media-type", pointer),
                command.apply("form to the API")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .is(415, "unsupported-media-type", pointer),
                command.apply("no content type").without("Content-Type").is(415, "unsupported-media-type", pointer),
                command.apply("another charset")
                        .header("Content-Type", "application/json; charset=gbk")
                        .is(415, "unsupported-media-type", pointer),
                command.apply("compressed, it says")
                        .header("Content-Encoding", "gzip")
                        .is(415, "unsupported-media-type", "#header/Content-Encoding media-type"),
                command.apply("only XML wanted")
                        .header("Accept", "application/xml")
                        .is(406, "not-acceptable", "#header/Accept accept"),
                command.apply("another site's form")
                        .header("Origin", "https://evil.example")
                        .is(403, "foreign-origin", "#header/Origin foreign-origin"),
                command.apply("deletion").method("DELETE").is(405, "method-not-allowed", "#method method"));
    }
}
