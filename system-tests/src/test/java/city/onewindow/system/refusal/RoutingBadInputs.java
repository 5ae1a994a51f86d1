package city.onewindow.system.refusal;

import java.util.List;
import java.util.stream.Stream;

/** What a department's or the dispatcher's program may send to routing. */
final class RoutingBadInputs {
    private static final String DESK = "/api/departments/development-zone-centre/issues";
    private static final String REPLY = """
            {"audiences": ["company"], "outcome": "solved", "text": "已为贵公司对接两处标准厂房。"}""";
    private static final String PLACING = """
            {"replaces": 1, "lead": "commerce", "assists": ["finance"], "reason": "外资企业", "category": "plant-and-land"}""";

    private RoutingBadInputs() {}

    static Stream<BadInput> all() {
        return Stream.of(
                        BadBodies.of(REPLY, "text", RoutingBadInputs::reply),
                        keys(),
                        addresses(),
                        replies(),
                        placings(),
                        catalogue())
                .flatMap(part -> part);
    }

    private static BadInput reply(String name) {
        return BadInput.command(name, DESK + "/{id}/replies", REPLY);
    }

    private static BadInput reply(String name, String place, String replacement) {
        return reply(name).body(replaced(REPLY, place, replacement));
    }

    private static BadInput placing(String name, String place, String replacement) {
        return BadInput.command(name, "/api/issues/{id}/dispatches", replaced(PLACING, place, replacement));
    }

    private static String replaced(String good, String place, String replacement) {
        if (!good.contains(place)) {
            throw new IllegalArgumentException("no such place: " + place);
        }
        return good.replace(place, replacement);
    }

    private static Stream<BadInput> keys() {
        String key = "Idempotency-Key";
        String pointer = "#header/" + key + " ";
        return Stream.of(
                reply("reply without a key").without(key).isInvalid(pointer + "key-missing"),
                reply("reply under a short key").header(key, "42").isInvalid(pointer + "key-form"),
                reply("reply under markup")
                        .header(key, "<script>alert(1)</script>")
                        .isInvalid(pointer + "key-form"),
                reply("reply under an endless key")
                        .header(key, "aB3-".repeat(500))
                        .isInvalid(pointer + "key-form"),
                BadInput.command("acknowledgement without a key", DESK + "/{id}/acknowledgement", "")
                        .without(key)
                        .isInvalid(pointer + "key-missing"),
                placing("placing without a key", "commerce", "commerce")
                        .without(key)
                        .isInvalid(pointer + "key-missing"));
    }

    private static Stream<BadInput> addresses() {
        return Stream.of(
                BadInput.reading("no such department", "/api/departments/mayor/issues")
                        .is(404, "no-such-department", "#path/department unknown-department"),
                BadInput.reading("status that is none", DESK + "?status=lost").isInvalid("#query/status form"),
                BadInput.reading("reason for triage that is none", "/api/triage?reason=lost")
                        .isInvalid("#query/reason form"),
                BadInput.command(
                                "acknowledgement by no department",
                                "/api/departments/mayor/issues/{id}/acknowledgement",
                                "")
                        .is(404, "no-such-department", "#path/department unknown-department"),
                BadInput.reading("cursor that is none", DESK + "?after=%00").isInvalid("#query/after cursor"),
                BadInput.reading("cursor with an operator", "/api/triage?after=%7B%22%24gt%22%3A%22%22%7D")
                        .isInvalid("#query/after cursor"),
                BadInput.reading("issue of nobody", DESK + "/" + "f".repeat(32))
                        .is(404, "no-such-issue", "#path/id no-such-issue"),
                BadInput.reading("issue that is a path", DESK + "/..%2f..%2fetc%2fpasswd")
                        .is(400, "not-http", "#path not-http"),
                BadInput.reading("issue that is no id", DESK + "/1").is(404, "no-such-issue", "#path/id no-such-issue"),
                BadInput.reading("issue of another department", "/api/departments/education/issues/{id}")
                        .is(404, "no-such-issue", "#path/id no-such-issue"),
                BadInput.reading("address that is broken UTF-8", DESK + "?status=%C3%28")
                        .is(400, "bad-request", " parameters"),
                BadInput.reading("misspelt filter of a desk", DESK + "?stat=open")
                        .is(400, "bad-request", "#query/stat misspelt-parameter"),
                BadInput.reading("filter that triage does not have", "/api/triage?colour=red")
                        .is(400, "bad-request", "#query/colour unknown-parameter"),
                BadInput.reading("path that is none", "/api/issue").is(404, "no-such-path", "#path no-such-path"));
    }

    private static Stream<BadInput> replies() {
        return Stream.of(
                reply("nothing in it").body("{}").isInvalid("/audiences missing", "/outcome missing", "/text missing"),
                reply("nobody to reply to", "[\"company\"]", "[]").isInvalid("/audiences missing"),
                reply("unknown audience", "\"company\"", "\"mayor\"").isInvalid("/audiences form"),
                reply("null for an audience", "\"company\"", "null").isInvalid("/audiences form"),
                reply("text for a list", "[\"company\"]", "\"company\"").isMalformed("/audiences type"),
                reply("audience that nobody named", "\"company\"", "\"talent\"")
                        .isInvalid("/audiences no-such-audience"),
                reply("unknown outcome", "\"solved\"", "\"done\"").isInvalid("/outcome form"),
                reply("outcome by number", "\"solved\"", "0").isMalformed("/outcome type"),
                reply("number for a text", "\"已为贵公司对接两处标准厂房。\"", "1").isMalformed("/text type"),
                reply("blank text", "已为贵公司对接两处标准厂房。", " \u3000").isInvalid("/text missing"),
                reply("text too long", "已为", "字".repeat(10_001)).isInvalid("/text too-long"),
                reply("escaped NUL", "已为", "\\u0000").isInvalid("/text control-character"),
                reply("lone surrogate", "已为", "\\ud800").isInvalid("/text broken-character"),
                reply("text turned round", "已为", "\\u202e").isInvalid("/text direction-override"),
                reply("unknown field", "\"text\":", "\"operator\": \"me\", \"text\":")
                        .isMalformed("/operator unknown-field"),
                reply("misspelt field", "\"outcome\":", "\"outcom\":").isMalformed("/outcom misspelt-field"));
    }

    private static Stream<BadInput> placings() {
        return Stream.of(
                placing("placing with nothing in it", PLACING, "{}").isInvalid("/lead missing"),
                placing("placing with no such department", "commerce", "mayor").isInvalid("/lead unknown-department"),
                placing("placing with no such assistance", "finance", "mayor").isInvalid("/assists unknown-department"),
                placing(
                                "placing with nothing that is known",
                                PLACING,
                                PLACING.replace("commerce", "mayor")
                                        .replace("finance", "sheriff")
                                        .replace("plant-and-land", "weather"))
                        .isInvalid(
                                "/lead unknown-department",
                                "/assists unknown-department",
                                "/category unknown-category"),
                placing("placing with the lead assisting", "finance", "commerce")
                        .isInvalid("/assists lead-assists"),
                placing("placing in no such category", "plant-and-land", "weather")
                        .isInvalid("/category unknown-category"),
                placing("placing without the reason that is due", "外资企业", "").isInvalid("/reason reason-required"),
                placing("placing with a novel", "外资企业", "x".repeat(501)).isInvalid("/reason too-long"),
                placing("placing with an operator", "\"commerce\"", "{\"$ne\": null}")
                        .isMalformed("/lead type"),
                placing("placing what somebody placed", "\"replaces\": 1, ", "")
                        .is(409, "overtaken-dispatched", "/replaces replaces-missing"),
                placing("placing with a number that is none", "\"replaces\": 1", "\"replaces\": \"one\"")
                        .isMalformed("/replaces type"),
                placing("placing with a number below 0", "\"replaces\": 1", "\"replaces\": -1")
                        .isInvalid("/replaces form"));
    }

    private static Stream<BadInput> catalogue() {
        String path = "/api/catalogue";
        BadInput yaml =
                BadInput.command("", path, "departments: {}").method("PUT").header("Content-Type", "application/yaml");
        return Stream.of(
                named(yaml, "catalogue over no version")
                        .is(428, "version-required", "#header/If-Match version-missing"),
                named(yaml, "catalogue over a version that is none")
                        .header("If-Match", "\"latest\"")
                        .isInvalid("#header/If-Match version-form"),
                named(yaml, "catalogue that is broken UTF-8")
                        .header("If-Match", "\"1\"")
                        .body(new byte[] {(byte) 0xc3, '('})
                        .is(400, "not-utf8", " encoding"),
                BadInput.reading("version that is none", path + "?version=one")
                        .is(400, "bad-request", "#query/version form"),
                BadInput.reading("version below 1", path + "?version=-1").isInvalid("#query/version form"),
                BadInput.reading("page of rules below none", "/api/rules/versions?below=-1")
                        .isInvalid("#query/below form"),
                BadInput.reading("page of models below none", "/api/suggestion/models?below=0")
                        .isInvalid("#query/below form"),
                BadInput.reading("version that never was", path + "?version=999999")
                        .is(404, "no-such-version", "#query/version no-such-version"));
    }

    private static BadInput named(BadInput input, String name) {
        return new BadInput(name, input.method(), input.path(), input.body(), input.headers(), 0, "", List.of());
    }
}
