package city.onewindow.testkit.running;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The city's people, by what they do: a requester, a department, a dispatcher, each over HTTP. */
public record City(Http intake, Http routing, Http feedback) {

    /** What a requester got for an issue. @param signingKey absent where no webhook was asked for */
    public record Receipt(
            String id, String code, String secret, @Nullable String signingKey) {
        /** The tracking code without what makes it readable. */
        public String digits() {
            return code.replace("-", "");
        }
    }

    /** A company's question that the catalogue places; every field may be replaced. */
    public static Map<String, Object> question() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("requester", Map.of("kind", "company", "name", "王工", "contact", "0512-57000000"));
        body.put("company", "示例传感科技有限公司");
        body.put("district", "development-zone");
        body.put("category", "plant-and-land");
        body.put("subject", "寻找 3000 平方米厂房");
        body.put("text", "公司扩产,需在开发区租用标准厂房,请协助对接。");
        body.put("replyTo", List.of(Map.of("audience", "company", "via", "in-app")));
        return body;
    }

    public Receipt submit(Map<String, Object> question) {
        JsonNode answer = intake.post("/api/issues", question, "Idempotency-Key", newKey())
                .good();
        return new Receipt(
                answer.path("id").asString(),
                answer.path("trackingCode").asString(),
                answer.path("secret").asString(),
                answer.path("webhookSigningKey").asString(null));
    }

    public JsonNode withdraw(Receipt receipt, String reason) {
        return intake.post(
                        "/api/issues/" + receipt.code() + "/withdrawal",
                        Map.of("reason", reason),
                        "OneWindow-Secret",
                        receipt.secret(),
                        "Idempotency-Key",
                        newKey())
                .good();
    }

    /** As the requester sees it; not there at once. */
    public Http.Answer timeline(Receipt receipt) {
        return feedback.get("/api/issues/" + receipt.code() + "/timeline", "OneWindow-Secret", receipt.secret());
    }

    /** Types of the timeline's events, in order, without what all have in common; empty where it is not there yet. */
    public List<String> happened(Receipt receipt) {
        Http.Answer answer = timeline(receipt);
        return answer.status() != 200
                ? List.of()
                : answer.json()
                        .path("timeline")
                        .valueStream()
                        .map(entry -> entry.path("type").asString().replaceAll("onewindow\\.issue\\.|\\.v\\d+$", ""))
                        .toList();
    }

    public JsonNode rate(Receipt receipt, String process, String result, String comment) {
        return feedback.post(
                        "/api/issues/" + receipt.code() + "/ratings",
                        Map.of("process", process, "result", result, "comment", comment),
                        "OneWindow-Secret",
                        receipt.secret(),
                        "Idempotency-Key",
                        newKey())
                .good();
    }

    /** The issue as a dispatcher sees it, or a problem. */
    public Http.Answer atTriage(Receipt receipt) {
        return routing.get("/api/issues/" + receipt.id());
    }

    /** The issue as a department sees it, or a problem. */
    public Http.Answer atDesk(String department, Receipt receipt) {
        return routing.get("/api/departments/" + department + "/issues/" + receipt.id());
    }

    /** Whether a department sees the issue. */
    public boolean isAt(String department, Receipt receipt) {
        return atDesk(department, receipt).status() == 200;
    }

    /** Ids on the first page of a department's list. */
    public List<String> inbox(String department, String status) {
        return routing.get("/api/departments/" + department + "/issues?status=" + status)
                .good()
                .path("issues")
                .valueStream()
                .map(line -> line.path("id").asString())
                .toList();
    }

    public Http.Answer acknowledge(String department, Receipt receipt) {
        return routing.post(
                "/api/departments/" + department + "/issues/" + receipt.id() + "/acknowledgement",
                Map.of(),
                "Idempotency-Key",
                newKey());
    }

    public Http.Answer reply(String department, Receipt receipt, String outcome, String text) {
        return routing.post(
                "/api/departments/" + department + "/issues/" + receipt.id() + "/replies",
                Map.of("audiences", List.of("company"), "outcome", outcome, "text", text),
                "Idempotency-Key",
                newKey());
    }

    /** A department draws up a general answer from its own. */
    public Http.Answer release(String department, Receipt receipt, String question, String answer) {
        return routing.post(
                "/api/departments/" + department + "/issues/" + receipt.id() + "/releases",
                Map.of("question", question, "answer", answer),
                "Idempotency-Key",
                newKey());
    }

    public Http.Answer revoke(String department, Receipt receipt, String reason) {
        return routing.post(
                "/api/departments/" + department + "/issues/" + receipt.id() + "/release-revocations",
                Map.of("reason", reason),
                "Idempotency-Key",
                newKey());
    }

    /** Whether whoever asks so is shown a released answer; a replica finds it within seconds. */
    public boolean isFound(String asked) {
        return !routing.post("/api/released-answers/search", Map.of("subject", asked))
                .good()
                .isEmpty();
    }

    public Http.Answer place(Receipt receipt, Map<String, ?> placing) {
        return routing.post("/api/issues/" + receipt.id() + "/dispatches", placing, "Idempotency-Key", newKey());
    }

    /** A dispatcher takes an issue to work on it. */
    public void take(Receipt receipt, String dispatcher) {
        routing.put("/api/issues/" + receipt.id() + "/claim", Map.of("by", dispatcher))
                .good();
    }

    /** Marks an issue as a duplicate of another. */
    public void mark(Receipt duplicate, Receipt original, String reason) {
        routing.post(
                        "/api/issues/" + duplicate.id() + "/duplicate-markings",
                        Map.of("original", original.code(), "reason", reason),
                        "Idempotency-Key",
                        newKey())
                .good();
    }

    /** Lets a table of one rule decide from now on: what has the word goes to the lead, all else by the catalogue. */
    public void decideByRule(String id, String name, String word, String lead) {
        Map<String, Object> rule =
                Map.of("id", id, "zh", name, "words", Map.of("any", List.of(word)), "then", Map.of("lead", lead));
        long draft = routing.put(
                        "/api/rules/draft",
                        Map.of("author", "王派单", "otherwise", "catalogue", "rules", List.of(rule)),
                        "If-Match",
                        revision("/api/rules/draft"))
                .good()
                .path("revision")
                .asLong();
        long version = routing.post(
                        "/api/rules/versions", Map.of("author", "王派单", "reason", "试行"), "If-Match", "\"" + draft + "\"")
                .good()
                .path("number")
                .asLong();
        String activations = "/api/rules/activations";
        routing.post(
                        activations,
                        Map.of("version", version, "by", "王派单", "reason", "试行"),
                        "If-Match",
                        revision(activations))
                .good();
    }

    private String revision(String path) {
        return "\"" + routing.get(path).good().path("revision").asLong() + "\"";
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
