package city.onewindow.system.refusal;

import java.util.stream.Stream;

/** What a requester's program, or one that asks for indicators, may send to feedback. */
final class FeedbackBadInputs {
    private static final String SECRET = "OneWindow-Secret";
    private static final String GOOD = """
            {"process": "satisfied", "result": "satisfied", "comment": "两天就有了答复"}""";

    private FeedbackBadInputs() {}

    static Stream<BadInput> all() {
        return Stream.of(
                        BadBodies.of(GOOD, "comment", FeedbackBadInputs::rating),
                        access(),
                        codes(),
                        keys(),
                        ratings(),
                        periods())
                .flatMap(part -> part);
    }

    private static BadInput rating(String name) {
        return BadInput.command(name, "/api/issues/{code}/ratings", GOOD).header(SECRET, "{secret}");
    }

    private static BadInput rating(String name, String place, String replacement) {
        if (!GOOD.contains(place)) {
            throw new IllegalArgumentException("no such place: " + place);
        }
        return rating(name).body(GOOD.replace(place, replacement));
    }

    private static BadInput timeline(String name, String code) {
        return BadInput.reading(name, "/api/issues/" + code + "/timeline").header(SECRET, "{secret}");
    }

    private static Stream<BadInput> access() {
        String unknown = "/trackingCode code-or-secret";
        return Stream.of(
                timeline("no secret", "{code}")
                        .without(SECRET)
                        .is(401, "secret-missing", "#header/" + SECRET + " missing"),
                timeline("blank secret", "{code}")
                        .header(SECRET, " ")
                        .is(401, "secret-missing", "#header/" + SECRET + " missing"),
                timeline("wrong secret", "{code}").header(SECRET, "x").is(404, "being-entered", unknown),
                timeline("endless secret", "{code}")
                        .header(SECRET, "x".repeat(5_000))
                        .is(404, "being-entered", unknown),
                timeline("secret in markup", "{code}")
                        .header(SECRET, "<script>alert(1)</script>")
                        .is(404, "being-entered", unknown),
                rating("rating without a secret")
                        .without(SECRET)
                        .is(401, "secret-missing", "#header/" + SECRET + " missing"),
                rating("rating with a wrong secret").header(SECRET, "x").is(404, "being-entered", unknown),
                rating("rating before there is a reply").is(409, "rating-too-early"));
    }

    private static Stream<BadInput> codes() {
        return Stream.of(
                timeline("code of nobody", "3141-5926-5358-5").is(404, "being-entered", "/trackingCode code-or-secret"),
                timeline("mistyped code", "3141-5926-5358-9").isInvalid("/trackingCode mistyped"),
                timeline("no code", "abc").isInvalid("/trackingCode no-code"),
                timeline("endless code", "1".repeat(2_000)).isInvalid("/trackingCode no-code"),
                timeline("code in markup", "%3Cscript%3E").isInvalid("/trackingCode no-code"),
                BadInput.reading("sequence that is none", "/api/issues/{code}/timeline?sequence=last")
                        .header(SECRET, "{secret}")
                        .is(400, "bad-request", "#query/sequence form"),
                BadInput.reading("sequence below 0", "/api/issues/{code}/timeline?sequence=-1")
                        .header(SECRET, "{secret}")
                        .isInvalid("#query/sequence form"),
                BadInput.reading("list of issues", "/api/issues").is(404, "no-such-path", "#path no-such-path"));
    }

    private static Stream<BadInput> keys() {
        String key = "Idempotency-Key";
        String pointer = "#header/" + key + " ";
        return Stream.of(
                rating("rating without a key").without(key).isInvalid(pointer + "key-missing"),
                rating("rating under a short key").header(key, "42").isInvalid(pointer + "key-form"),
                rating("rating under markup")
                        .header(key, "<b>aaaaaaaaaaaaaaaa</b>")
                        .isInvalid(pointer + "key-form"),
                rating("rating under an endless key")
                        .header(key, "a".repeat(300))
                        .isInvalid(pointer + "key-form"));
    }

    private static Stream<BadInput> ratings() {
        return Stream.of(
                rating("nothing in it").body("{}").isInvalid("/process missing", "/result missing"),
                rating("unknown word", "\"process\": \"satisfied\"", "\"process\": \"great\"")
                        .isInvalid("/process form"),
                rating("word in capitals", "\"result\": \"satisfied\"", "\"result\": \"SATISFIED\"")
                        .isInvalid("/result form"),
                rating("stars", "\"result\": \"satisfied\"", "\"result\": 5").isInvalid("/result form"),
                rating("list for a word", "\"process\": \"satisfied\"", "\"process\": [\"satisfied\"]")
                        .isInvalid("/process form"),
                rating("zeroth reply", "\"comment\":", "\"reply\": 0, \"comment\":")
                        .isInvalid("/reply form"),
                rating("reply in a word", "\"comment\":", "\"reply\": \"last\", \"comment\":")
                        .isMalformed("/reply type"),
                rating("comment too long", "两天", "字".repeat(1_001)).isInvalid("/comment too-long"),
                rating("escaped NUL", "两天", "\\u0000").isInvalid("/comment control-character"),
                rating("lone surrogate", "两天", "\\udc00").isInvalid("/comment broken-character"),
                rating("comment turned round", "两天", "\\u202e").isInvalid("/comment direction-override"),
                rating("unknown field", "\"comment\":", "\"stars\": 5, \"comment\":")
                        .isMalformed("/stars unknown-field"),
                rating("misspelt field", "\"comment\":", "\"coment\":").isMalformed("/coment misspelt-field"));
    }

    private static Stream<BadInput> periods() {
        String path = "/api/indicators";
        return Stream.of(
                BadInput.reading("day that is none", path + "?from=yesterday").isInvalid("#query/from form"),
                BadInput.reading("30 February", path + "?to=2026-02-30").isInvalid("#query/to form"),
                BadInput.reading("year without end", path + "?to=%2B999999999-12-31")
                        .isInvalid("#query/to form"),
                BadInput.reading("end before begin", path + "?from=2026-03-02&to=2026-03-01")
                        .isInvalid("#query/to period-order"),
                BadInput.reading("zone that is none", path + "?zone=Mars/Olympus")
                        .isInvalid("#query/zone form"),
                BadInput.reading("channel that is none", path + "?channel=fax").isInvalid("#query/channel form"),
                BadInput.reading("deletion of indicators", path)
                        .method("DELETE")
                        .is(405, "method-not-allowed", "#method method"));
    }
}
