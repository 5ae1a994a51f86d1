package city.onewindow.system.refusal;

import java.util.stream.Stream;

/** What a dispatcher's program may send to routing about claims, duplicates and rules. */
final class DispatcherBadInputs {
    private static final String CLAIM = """
            {"by": "李派单", "minutes": 15}""";
    private static final String MARKING = """
            {"original": "3141-5926-5358-5", "reason": "同一件事", "by": "李派单"}""";
    private static final String DRAFT = """
            {"author": "王派单", "otherwise": "catalogue", "rules": []}""";
    private static final String PUBLISHING = """
            {"author": "王派单", "reason": "试行"}""";
    private static final String ACTIVATION = """
            {"version": 999999, "by": "王派单", "reason": "试行"}""";
    private static final String ASKED = """
            {"category": "plant-and-land", "district": "development-zone", "channel": "web", "subject": "厂房"}""";
    private static final String MATCH = "If-Match";

    private DispatcherBadInputs() {}

    static Stream<BadInput> all() {
        return Stream.of(claims(), duplicates(), drafts(), versions(), decisions())
                .flatMap(part -> part);
    }

    private static BadInput claim(String name, String place, String replacement) {
        return BadInput.command(name, "/api/issues/{id}/claim", CLAIM.replace(place, replacement))
                .method("PUT");
    }

    private static Stream<BadInput> claims() {
        return Stream.of(
                claim("claim by nobody", "李派单", "").isInvalid("/by missing"),
                claim("claim under a novel", "李派单", "名".repeat(61)).isInvalid("/by too-long"),
                claim("claim under a control character", "李派单", "\\u0007").isInvalid("/by control-character"),
                claim("claim for no time", "15", "0").isInvalid("/minutes form"),
                claim("claim for ever", "15", "61").isInvalid("/minutes form"),
                claim("claim for a text", "15", "\"long\"").isMalformed("/minutes type"),
                claim("claim for half a minute", "15", "0.5").isMalformed("/minutes type"),
                claim("claim with an unknown field", "\"by\":", "\"until\": 1, \"by\":")
                        .isMalformed("/until unknown-field"),
                BadInput.reading("release by nobody", "/api/issues/{id}/claim")
                        .method("DELETE")
                        .isInvalid("/by missing"));
    }

    private static BadInput marking(String name, String place, String replacement) {
        return BadInput.command(name, "/api/issues/{id}/duplicate-markings", MARKING.replace(place, replacement));
    }

    private static Stream<BadInput> duplicates() {
        return Stream.of(
                marking("duplicate of what is not there", "", "").isInvalid("/original no-such-code"),
                marking("marking without a key", "", "")
                        .without("Idempotency-Key")
                        .isInvalid("#header/Idempotency-Key key-missing"),
                marking("duplicate of nothing", "3141-5926-5358-5", "").isInvalid("/original missing"),
                marking("duplicate of a mistyped code", "3141-5926-5358-5", "3141-5926-5358-9")
                        .isInvalid("/original no-such-code"),
                marking("duplicate of markup", "3141-5926-5358-5", "<b>").isInvalid("/original no-such-code"),
                marking("duplicate with a novel", "同一件事", "字".repeat(501))
                        .isInvalid("/original no-such-code", "/reason too-long"),
                marking("duplicate marked under a novel", "李派单", "名".repeat(61))
                        .isInvalid("/original no-such-code", "/by too-long"),
                BadInput.command(
                                "unmarking under a novel",
                                "/api/issues/{id}/duplicate-unmarkings",
                                "{\"by\": \"" + "名".repeat(61) + "\"}")
                        .isInvalid("/by too-long"),
                marking("duplicate by number", "\"3141-5926-5358-5\"", "1").isMalformed("/original type"),
                BadInput.command("unmarking what is no duplicate", "/api/issues/{id}/duplicate-unmarkings", "{}")
                        .is(409, "no-duplicate"));
    }

    private static BadInput draft(String name, String body) {
        return BadInput.command(name, "/api/rules/draft", body).method("PUT").header(MATCH, "\"999999\"");
    }

    private static Stream<BadInput> drafts() {
        return Stream.of(
                draft("draft over no revision", DRAFT)
                        .without(MATCH)
                        .is(428, "rules-revision-required", "#header/If-Match rules-revision-missing"),
                draft("draft over a revision that is none", DRAFT)
                        .header(MATCH, "*")
                        .isInvalid("#header/If-Match rules-revision-form"),
                draft("draft over a revision that is not the last", DRAFT).is(412, "rules-draft-overtaken"),
                draft("draft by nobody", DRAFT.replace("王派单", "")).isInvalid("/author missing"),
                draft("draft of a text", DRAFT.replace("[]", "\"none\"")).isMalformed("/rules type"),
                draft("draft with an unknown field", DRAFT.replace("\"author\":", "\"owner\": 1, \"author\":"))
                        .isMalformed("/owner unknown-field"));
    }

    private static Stream<BadInput> versions() {
        String path = "/api/rules/versions";
        String activations = "/api/rules/activations";
        BadInput.Named publishing =
                (name, body) -> BadInput.command(name, path, body).header(MATCH, "\"999999\"");
        BadInput.Named activation =
                (name, body) -> BadInput.command(name, activations, body).header(MATCH, "\"999999\"");
        return Stream.of(
                publishing
                        .of("version without a reason", PUBLISHING.replace("试行", ""))
                        .isInvalid("/reason missing"),
                publishing.of("version of another draft", PUBLISHING).is(412, "rules-draft-overtaken"),
                activation
                        .of("activation of nothing", ACTIVATION.replace("999999", "null"))
                        .isInvalid("/version missing"),
                activation
                        .of("activation of less than nothing", ACTIVATION.replace("999999", "-1"))
                        .isInvalid("/version form"),
                activation
                        .of("activation from no moment", ACTIVATION.replace("\"by\":", "\"from\": \"soon\", \"by\":"))
                        .isMalformed("/from form"),
                BadInput.reading("version of rules that never was", path + "/999999")
                        .is(404, "no-such-rules", "#path/number no-such-version"),
                BadInput.reading("version of rules that is none", path + "/latest")
                        .is(400, "bad-request", "#path/number form"));
    }

    private static BadInput asked(String name, String query, String place, String replacement) {
        return BadInput.command(name, "/api/rules/decide" + query, ASKED.replace(place, replacement));
    }

    private static Stream<BadInput> decisions() {
        return Stream.of(
                asked("decision by what is none", "?by=tomorrow", "", "").isInvalid("#query/by form"),
                asked("decision by a version that never was", "?by=999999", "", "")
                        .is(404, "no-such-rules", "#query/by no-such-version"),
                asked("decision through no channel", "", "\"web\"", "\"pigeon\"")
                        .isMalformed("/channel form"),
                asked("decision on a novel", "", "厂房", "字".repeat(201)).isInvalid("/subject too-long"));
    }
}
