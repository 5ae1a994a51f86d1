package city.onewindow.intake.issue.web;

import city.onewindow.house.HouseAutoConfiguration;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.JsonBody;
import city.onewindow.house.problem.JsonFaults;
import city.onewindow.house.problem.Kind;
import city.onewindow.house.problem.Problem;
import city.onewindow.intake.issue.model.Faults;
import city.onewindow.intake.issue.model.SubmissionForm;
import city.onewindow.intake.issue.model.WebhookRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a submission from the bytes that were sent: one parse, and every field of a wrong type is told, not the first. */
final class SubmissionReader {
    private static final JsonMapper JSON = HouseAutoConfiguration.Strict.mapper();
    private static final JsonFaults FAULTS = new JsonFaults();
    private static final Map<String, Integer> BOUNDS = Map.of(
            "/text", SubmissionForm.TEXT,
            "/subject", SubmissionForm.SUBJECT,
            "/company", SubmissionForm.NAME,
            "/requester/name", SubmissionForm.NAME,
            "/requester/contact", SubmissionForm.NAME);

    private SubmissionReader() {}

    /** @throws city.onewindow.house.problem.ProblemException where the bytes are not one JSON object in UTF-8 */
    static SubmissionForm.Judged judge(byte[] bytes, WebhookRule webhooks) {
        Faults faults = new Faults();
        return form(new Fields(tree(bytes), "", faults)).judge(webhooks, faults);
    }

    private static SubmissionForm form(Fields body) {
        body.allow(
                "requester",
                "company",
                "companyTier",
                "industry",
                "district",
                "category",
                "subject",
                "text",
                "channel",
                "replyTo");
        return new SubmissionForm(
                body.object("requester", SubmissionReader::requester),
                body.text("company"),
                body.text("companyTier"),
                body.text("industry"),
                body.text("district"),
                body.text("category"),
                body.text("subject"),
                body.text("text"),
                body.text("channel"),
                body.list("replyTo", SubmissionForm.REPLIES, SubmissionReader::reply));
    }

    private static SubmissionForm.Requester requester(Fields requester) {
        requester.allow("kind", "name", "contact");
        return new SubmissionForm.Requester(requester.text("kind"), requester.text("name"), requester.text("contact"));
    }

    private static SubmissionForm.Reply reply(Fields reply) {
        reply.allow("audience", "via", "address");
        return new SubmissionForm.Reply(reply.text("audience"), reply.text("via"), reply.text("address"));
    }

    private static JsonNode tree(byte[] bytes) {
        if (bytes.length == 0) {
            throw malformed(FieldFault.of("", "missing"));
        }
        String text = text(bytes);
        try {
            JsonNode tree = JSON.readTree(text);
            if (!tree.isObject()) {
                throw malformed(
                        tree.isMissingNode() ? FieldFault.of("", "missing") : FieldFault.of("", "type", Kind.OBJECT));
            }
            return tree;
        } catch (MismatchedInputException e) {
            // A tree takes whatever the text is; only what follows it can be wrong.
            throw malformed(FieldFault.of("", "trailing-content"));
        } catch (JacksonException e) {
            throw bounded(FAULTS.problem(e, text, JSON)).exception();
        }
    }

    /** A text that is too long for any is told the bound of its own field: that of all would lead to the next refusal. */
    private static Problem bounded(Problem problem) {
        FieldFault fault = problem.faults().getFirst();
        Integer bound = fault.code().equals("text-too-long") ? BOUNDS.get(fault.pointer()) : null;
        return bound == null
                ? problem
                : Problem.of(problem.status(), problem.code()).with(FieldFault.of(fault.pointer(), "too-long", bound));
    }

    /** Decoded here, and strictly: the parser would guess another encoding and let some broken bytes pass. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed(FieldFault.of("", "broken-character"));
        }
    }

    /** All that was sent. @throws city.onewindow.house.problem.ProblemException 400 where it is no UTF-8 */
    static byte[] bytes(InputStream stream) throws IOException {
        return JsonBody.read(stream, JSON);
    }

    private static RuntimeException malformed(FieldFault fault) {
        return new Problem("malformed", 400, List.of(), List.of(fault)).exception();
    }
}
