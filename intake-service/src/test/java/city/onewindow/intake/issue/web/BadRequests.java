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

/** Requests that cannot be read as a submission, or not under their key. */
final class BadRequests {
    private BadRequests() {}

    static Stream<BadInput> all() {
        return Stream.of(keys(), bodies(), bytes(), requests()).flatMap(part -> part);
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
                        .isUnreadable("/subject", "doubled-field"),
                submission("doubled name within")
                        .with("\"kind\":", "\"kind\": \"talent\", \"kind\":")
                        .isUnreadable("/requester/kind", "doubled-field"),
                submission("comment").body("/* hi */" + GOOD).isUnreadable("json-syntax"),
                submission("single quotes").body("{'subject': 'x'}").isUnreadable("json-syntax"),
                submission("NaN").with("\"寻找厂房\"", "NaN").isUnreadable("json-syntax"),
                submission("deep arrays").body("[".repeat(100_000)).isUnreadable("/0", "too-deep"),
                submission("deep text")
                        .with("\"寻找厂房\"", "[".repeat(40) + "]".repeat(40))
                        .isUnreadable("/subject", "too-deep"),
                submission("deep object")
                        .body("{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000))
                        .isUnreadable("/a", "too-deep"),
                submission("one endless text").with("寻找厂房", "x".repeat(70_000)).isUnreadable("/subject", "too-long"),
                submission("endless name of the requester")
                        .with("王工", "工".repeat(65_537))
                        .isUnreadable("/requester/name", "too-long"),
                submission("huge body").with("寻找厂房", "x".repeat(300_000)).is(413, "too-large", " too-large"),
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
                submission("byte order mark").body("\ufeff" + GOOD).isUnreadable("byte-order-mark"),
                submission("UTF-16")
                        .body(GOOD.getBytes(StandardCharsets.UTF_16))
                        .isUnreadable("encoding"),
                submission("UTF-16 without a mark")
                        .body("{\"subject\": 1}".getBytes(StandardCharsets.UTF_16LE))
                        .isUnreadable("json-syntax"),
                submission("GB 18030")
                        .body(GOOD.getBytes(Charset.forName("GB18030")))
                        .isUnreadable("/requester/name", "encoding"),
                submission("broken UTF-8")
                        .body(latin("{\"subject\": \"\u00c3(\"}"))
                        .isUnreadable("/subject", "encoding"),
                submission("overlong UTF-8")
                        .body(latin("{\"subject\": \"\u00c0\u00af\"}"))
                        .isUnreadable("/subject", "encoding"),
                submission("surrogate as UTF-8")
                        .body(latin("{\"subject\": \"\u00ed\u00a0\u0080\"}"))
                        .isUnreadable("/subject", "encoding"),
                submission("UTF-8 cut off")
                        .body(latin("{\"subject\": \"\u00e5"))
                        .isUnreadable("/subject", "encoding"),
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
                submission("list of issues")
                        .to("GET", "/api/issues")
                        .body("")
                        .is(405, "method-not-allowed", "#method method"),
                submission("deletion").to("DELETE", code).body("").is(405, "method-not-allowed", "#method method"),
                submission("path that is none").to("POST", "/api/issue").is(404, "no-such-path", "#path no-such-path"),
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
