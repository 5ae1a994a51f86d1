package city.onewindow.intake.issue.web;

import static city.onewindow.intake.issue.web.BadInput.GOOD;
import static city.onewindow.intake.issue.web.BadInput.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** The table of what a program may send by mistake or on purpose. */
final class BadInputs {
    private BadInputs() {}

    static Stream<BadInput> all() {
        return Stream.of(keys(), bodies(), bytes(), fields(), texts(), replies(), requests())
                .flatMap(part -> part);
    }

    private static Stream<BadInput> keys() {
        String pointer = "#header/Idempotency-Key ";
        return Stream.of(
                submission("no key").without("Idempotency-Key").isInvalid(pointer + "key-missing"),
                submission("blank key").header("Idempotency-Key", " ").isInvalid(pointer + "key-missing"),
                submission("short key").header("Idempotency-Key", "42").isInvalid(pointer + "key-form"),
                submission("UUID of version 1")
                        .header("Idempotency-Key", "8e03978e-40d5-11e8-bc93-6894a57f9324")
                        .isInvalid(pointer + "key-form"),
                submission("key with markup")
                        .header("Idempotency-Key", "<script>alert(document.cookie)</script>")
                        .isInvalid(pointer + "key-form"),
                submission("key of zeroes")
                        .header("Idempotency-Key", "00000000-0000-4000-8000-000000000000")
                        .isInvalid(pointer + "key-guessable"),
                submission("key that counts")
                        .header("Idempotency-Key", "abcdefghijklmnopqrstuvwxyz")
                        .isInvalid(pointer + "key-guessable"),
                submission("key that is a time")
                        .header("Idempotency-Key", "20261124141030000000000001")
                        .isInvalid(pointer + "key-guessable"),
                submission("endless key")
                        .header("Idempotency-Key", "aB3-".repeat(500))
                        .isInvalid(pointer + "key-form"));
    }

    private static Stream<BadInput> bodies() {
        return Stream.of(
                submission("empty body").body("").isUnreadable("missing"),
                submission("blank body").body(" \n ").isUnreadable("missing"),
                submission("no JSON").body("requester=me").isUnreadable("json-syntax"),
                submission("half a body").body(GOOD.substring(0, 100)).isUnreadable("json-syntax"),
                submission("array instead of object").body("[" + GOOD + "]").isUnreadable("type"),
                submission("text instead of object").body("\"hello\"").isUnreadable("type"),
                submission("number instead of object").body("42").isUnreadable("type"),
                submission("null instead of object").body("null").isUnreadable("type"),
                submission("trailing garbage").body(GOOD + " garbage").isUnreadable("json-syntax"),
                submission("two bodies").body(GOOD + GOOD).isUnreadable("trailing-content"),
                submission("doubled name")
                        .with("\"subject\":", "\"subject\": \"a\", \"subject\":")
                        .isUnreadable("doubled-field"),
                submission("doubled name within")
                        .with("\"kind\":", "\"kind\": \"talent\", \"kind\":")
                        .isUnreadable("doubled-field"),
                submission("comment").body("/* hi */" + GOOD).isUnreadable("json-syntax"),
                submission("single quotes").body("{'subject': 'x'}").isUnreadable("json-syntax"),
                submission("NaN").with("\"寻找厂房\"", "NaN").isUnreadable("json-syntax"),
                submission("deep arrays").body("[".repeat(100_000)).isUnreadable("too-deep"),
                submission("deep object")
                        .body("{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000))
                        .isUnreadable("too-deep"),
                submission("one endless text").with("寻找厂房", "x".repeat(70_000)).isUnreadable("text-too-long"),
                submission("huge body").with("寻找厂房", "x".repeat(300_000)).is(413, "too-large"),
                submission("huge list").body("[" + "1,".repeat(100_000) + "1]").isUnreadable("type"),
                submission("many unknown fields").body(manyFields()).is(422, "invalid"));
    }

    private static String manyFields() {
        StringBuilder body = new StringBuilder("{");
        for (int i = 0; i < 5_000; i++) {
            body.append("\"f").append(i).append("\":").append(i).append(',');
        }
        return body.append("\"subject\":\"x\"}").toString();
    }

    private static Stream<BadInput> bytes() {
        byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                submission("byte order mark").body("\ufeff" + GOOD).isUnreadable("json-syntax"),
                submission("UTF-16")
                        .body(GOOD.getBytes(StandardCharsets.UTF_16))
                        .isUnreadable("encoding"),
                submission("UTF-16 without a mark")
                        .body("{\"subject\": 1}".getBytes(StandardCharsets.UTF_16LE))
                        .isUnreadable("json-syntax"),
                submission("GB 18030")
                        .body(GOOD.getBytes(Charset.forName("GB18030")))
                        .isUnreadable("encoding"),
                submission("broken UTF-8")
                        .body(latin("{\"subject\": \"\u00c3(\"}"))
                        .isUnreadable("encoding"),
                submission("overlong UTF-8")
                        .body(latin("{\"subject\": \"\u00c0\u00af\"}"))
                        .isUnreadable("encoding"),
                submission("surrogate as UTF-8")
                        .body(latin("{\"subject\": \"\u00ed\u00a0\u0080\"}"))
                        .isUnreadable("encoding"),
                submission("UTF-8 cut off")
                        .body(latin("{\"subject\": \"\u00e5"))
                        .isUnreadable("encoding"),
                submission("NUL bytes").body(new byte[64]).isUnreadable("json-syntax"),
                submission("raw NUL in a text")
                        .body(latin("{\"subject\": \"a\u0000b\"}"))
                        .isUnreadable("json-syntax"),
                submission("raw line break in a text")
                        .body("{\"subject\": \"a\nb\"}")
                        .isUnreadable("json-syntax"),
                submission("compressed, and said so")
                        .body(gzip(good))
                        .header("Content-Encoding", "gzip")
                        .is(415, "unsupported-media-type", "#header/Content-Encoding media-type"),
                submission("compressed, and not said so").body(gzip(good)).isUnreadable("encoding"));
    }

    private static byte[] latin(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static Stream<BadInput> fields() {
        return Stream.of(
                submission("nothing in it")
                        .body("{}")
                        .isInvalid(
                                "/requester/kind missing",
                                "/requester/name missing",
                                "/district missing",
                                "/subject missing",
                                "/text missing",
                                "/replyTo missing"),
                submission("null for a required text").with("\"寻找厂房\"", "null").isInvalid("/subject missing"),
                submission("number for a text").with("\"寻找厂房\"", "42").isInvalid("/subject type"),
                submission("truth for a text").with("\"寻找厂房\"", "true").isInvalid("/subject type"),
                submission("list for a text").with("\"寻找厂房\"", "[\"a\"]").isInvalid("/subject type"),
                submission("object for a text").with("\"寻找厂房\"", "{}").isInvalid("/subject type"),
                submission("text for an object")
                        .with("{\"kind\": \"company\", \"name\": \"王工\", \"contact\": \"0512-57000000\"}", "\"me\"")
                        .isInvalid("/requester type"),
                submission("several wrong types at once")
                        .body("{\"requester\": [], \"company\": 1, \"subject\": 2, \"text\": 3, \"replyTo\": {}}")
                        .isInvalid(
                                "/requester type",
                                "/company type",
                                "/subject type",
                                "/text type",
                                "/replyTo type",
                                "/district missing"),
                submission("unknown field")
                        .with("\"subject\":", "\"Subject\":")
                        .isInvalid("/Subject unknown-field", "/subject missing"),
                submission("unknown field within")
                        .with("\"kind\":", "\"id\": \"1\", \"kind\":")
                        .isInvalid("/requester/id unknown-field"),
                submission("unknown field with a slash")
                        .with("\"subject\":", "\"a/b~c\": 1, \"subject\":")
                        .isInvalid("/a~1b~0c unknown-field"),
                submission("unknown kind")
                        .with("\"kind\": \"company\"", "\"kind\": \"robot\"")
                        .isInvalid("/requester/kind form"),
                submission("kind in capitals")
                        .with("\"kind\": \"company\"", "\"kind\": \"COMPANY\"")
                        .isInvalid("/requester/kind form"),
                submission("kind by number")
                        .with("\"kind\": \"company\"", "\"kind\": 0")
                        .isInvalid("/requester/kind type"),
                submission("company without a name")
                        .with("\"示例传感科技有限公司\"", "\"\"")
                        .isInvalid("/company missing"),
                submission("unknown channel")
                        .with("\"subject\":", "\"channel\": \"pigeon\", \"subject\":")
                        .isInvalid("/channel form"),
                submission("district in words")
                        .with("development-zone", "昆山开发区")
                        .isInvalid("/district form"),
                submission("district as a path")
                        .with("development-zone", "../../etc/passwd")
                        .isInvalid("/district form"),
                submission("district as an operator")
                        .with("\"development-zone\"", "{\"$ne\": null}")
                        .isInvalid("/district type"),
                submission("district too long")
                        .with("development-zone", "a".repeat(61))
                        .isInvalid("/district too-long"),
                submission("category not kebab")
                        .with("plant-and-land", "Plant_Land")
                        .isInvalid("/category form"));
    }

    private static Stream<BadInput> texts() {
        return Stream.of(
                submission("blank subject").with("寻找厂房", " \u3000 ").isInvalid("/subject missing"),
                submission("subject too long").with("寻找厂房", "字".repeat(201)).isInvalid("/subject too-long"),
                submission("subject of two lines").with("寻找厂房", "a\\nb").isInvalid("/subject control-character"),
                submission("escaped NUL").with("寻找厂房", "a\\u0000b").isInvalid("/subject control-character"),
                submission("bell").with("寻找厂房", "a\\u0007b").isInvalid("/subject control-character"),
                submission("escape sequence").with("需租用", "\\u001b[31m").isInvalid("/text control-character"),
                submission("delete").with("寻找厂房", "a\\u007fb").isInvalid("/subject control-character"),
                submission("C1 control").with("寻找厂房", "a\\u0085b").isInvalid("/subject control-character"),
                submission("line separator").with("寻找厂房", "a\\u2028b").isInvalid("/subject control-character"),
                submission("lone high surrogate").with("寻找厂房", "a\\ud800").isInvalid("/subject broken-character"),
                submission("lone low surrogate").with("需租用", "\\udc00b").isInvalid("/text broken-character"),
                submission("replacement character").with("寻找厂房", "a\ufffdb").isInvalid("/subject broken-character"),
                submission("text turned round").with("寻找厂房", "a\\u202eb").isInvalid("/subject direction-override"),
                submission("isolate").with("需租用", "\\u2066b").isInvalid("/text direction-override"),
                submission("text too long").with("需租用", "字".repeat(10_001)).isInvalid("/text too-long"),
                submission("empty text").with("公司扩产,需租用标准厂房。", "").isInvalid("/text missing"),
                submission("name too long").with("王工", "王".repeat(101)).isInvalid("/requester/name too-long"),
                submission("contact too long")
                        .with("0512-57000000", "5".repeat(101))
                        .isInvalid("/requester/contact too-long"),
                submission("company too long")
                        .with("示例传感科技有限公司", "司".repeat(101))
                        .isInvalid("/company too-long"));
    }

    private static Stream<BadInput> replies() {
        String good = "[{\"audience\": \"company\", \"via\": \"in-app\"}]";
        String at = "/replyTo/0/address ";
        return Stream.of(
                submission("nobody to reply to").with(good, "[]").isInvalid("/replyTo missing"),
                submission("one object for a list")
                        .with(good, "{\"via\": \"in-app\"}")
                        .isInvalid("/replyTo type"),
                submission("null in the list").with(good, "[null]").isInvalid("/replyTo/0 type"),
                submission("text in the list").with(good, "[\"company\"]").isInvalid("/replyTo/0 type"),
                submission("nine addresses")
                        .with(good, "[" + "{},".repeat(8) + "{}]")
                        .isInvalid("/replyTo too-many"),
                submission("empty address")
                        .with(good, "[{}]")
                        .isInvalid("/replyTo/0/audience missing", "/replyTo/0/via missing"),
                submission("the same twice")
                        .with(good, good.replace("}]", "}, {\"audience\": \"company\", \"via\": \"in-app\"}]"))
                        .isInvalid("/replyTo/1 twice"),
                submission("unknown audience")
                        .with("\"audience\": \"company\"", "\"audience\": \"mayor\"")
                        .isInvalid("/replyTo/0/audience form"),
                submission("unknown way").with("in-app", "fax").isInvalid("/replyTo/0/via form"),
                submission("address for in-app")
                        .with("\"in-app\"", "\"in-app\", \"address\": \"https://oa.example.com/\"")
                        .isInvalid(at + "not-for-in-app"),
                submission("webhook without address").with("in-app", "webhook").isInvalid(at + "missing"),
                hook("not a URL", "call me").isInvalid(at + "webhook-form"),
                hook("relative URL", "/hook").isInvalid(at + "webhook-form"),
                hook("file URL", "file:///etc/passwd").isInvalid(at + "webhook-form"),
                hook("URL with password", "https://a:b@oa.example.com/").isInvalid(at + "webhook-user"),
                hook("URL with fragment", "https://oa.example.com/#a").isInvalid(at + "webhook-fragment"),
                hook("host that nobody allowed", "https://evil.example/").isInvalid(at + "webhook-host"),
                hook("metadata service", "http://169.254.169.254/latest/").isInvalid(at + "webhook-host"),
                hook("this machine", "http://127.0.0.1:27017/").isInvalid(at + "webhook-host"),
                hook("endless URL", "https://oa.example.com/" + "a".repeat(2_100))
                        .isInvalid(at + "too-long"));
    }

    private static BadInput hook(String name, String address) {
        return submission(name).with("\"in-app\"", "\"webhook\", \"address\": \"" + address + "\"");
    }

    private static Stream<BadInput> requests() {
        String code = "/api/issues/3141-5926-5358-5";
        return Stream.of(
                submission("plain text")
                        .header("Content-Type", "text/plain")
                        .is(415, "unsupported-media-type", "#header/Content-Type media-type"),
                submission("XML")
                        .header("Content-Type", "application/xml")
                        .is(415, "unsupported-media-type", "#header/Content-Type media-type"),
                submission("form to the API")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .is(415, "unsupported-media-type", "#header/Content-Type media-type"),
                submission("no content type")
                        .without("Content-Type")
                        .is(415, "unsupported-media-type", "#header/Content-Type media-type"),
                submission("another charset")
                        .header("Content-Type", "application/json; charset=gbk")
                        .is(415, "unsupported-media-type", "#header/Content-Type media-type"),
                submission("content type that is none")
                        .header("Content-Type", "json")
                        .is(415, "unsupported-media-type", "#header/Content-Type media-type"),
                submission("only XML wanted")
                        .header("Accept", "application/xml")
                        .is(406, "not-acceptable", "#header/Accept accept"),
                submission("another site's form")
                        .header("Origin", "https://evil.example")
                        .is(403, "foreign-origin"),
                submission("list of issues").to("GET", "/api/issues").body("").is(405, "method-not-allowed"),
                submission("deletion").to("DELETE", code).body("").is(405, "method-not-allowed"),
                submission("path that is none").to("POST", "/api/issue").is(404, "no-such-path"),
                submission("no secret")
                        .to("GET", code)
                        .body("")
                        .is(401, "secret-missing", "#header/OneWindow-Secret missing"),
                submission("wrong secret or unknown code")
                        .to("GET", code)
                        .body("")
                        .header("OneWindow-Secret", "x")
                        .is(404, "no-such-issue", "/trackingCode code-or-secret"),
                submission("mistyped code")
                        .to("GET", "/api/issues/3141-5926-5358-9")
                        .body("")
                        .header("OneWindow-Secret", "x")
                        .isInvalid("/trackingCode mistyped"),
                submission("no code")
                        .to("GET", "/api/issues/abc")
                        .body("")
                        .header("OneWindow-Secret", "x")
                        .isInvalid("/trackingCode no-code"),
                submission("withdrawal without secret")
                        .to("POST", code + "/withdrawal")
                        .body("{}")
                        .is(401, "secret-missing", "#header/OneWindow-Secret missing"),
                submission("withdrawal without key")
                        .to("POST", code + "/withdrawal")
                        .body("{}")
                        .header("OneWindow-Secret", "x")
                        .without("Idempotency-Key")
                        .isInvalid("#header/Idempotency-Key key-missing"),
                submission("withdrawal of nothing")
                        .to("POST", code + "/withdrawal")
                        .body("{}")
                        .header("OneWindow-Secret", "x")
                        .is(404, "no-such-issue", "/trackingCode code-or-secret"),
                submission("withdrawal with a number for a reason")
                        .to("POST", code + "/withdrawal")
                        .body("{\"reason\": 1}")
                        .header("OneWindow-Secret", "x")
                        .is(400, "malformed", "/reason type"),
                submission("withdrawal with a novel")
                        .to("POST", code + "/withdrawal")
                        .body("{\"reason\": \"" + "x".repeat(501) + "\"}")
                        .header("OneWindow-Secret", "x")
                        .isInvalid("/reason too-long"));
    }
}
