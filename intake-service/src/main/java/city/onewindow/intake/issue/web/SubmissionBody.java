package city.onewindow.intake.issue.web;

import city.onewindow.house.HouseAutoConfiguration;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.JsonFaults;
import city.onewindow.house.problem.Problem;
import city.onewindow.intake.issue.model.Fault;
import city.onewindow.intake.issue.model.SubmissionForm;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a submission from the bytes that were sent. */
final class SubmissionBody {
    private static final JsonMapper JSON = HouseAutoConfiguration.Strict.mapper();
    private static final JsonFaults FAULTS = new JsonFaults();

    private SubmissionBody() {}

    /** @throws city.onewindow.house.problem.ProblemException where the bytes are not UTF-8 JSON of the form */
    static SubmissionForm read(byte[] bytes) {
        if (bytes.length == 0) {
            throw malformed("missing");
        }
        if (!isUtf8(bytes)) {
            throw malformed("broken-character");
        }
        try {
            SubmissionForm form = JSON.readValue(bytes, SubmissionForm.class);
            if (form == null) {
                throw malformed("missing");
            }
            return form;
        } catch (JacksonException e) {
            throw FAULTS.problem(e).exception();
        }
    }

    private static RuntimeException malformed(String fault) {
        return new Problem("malformed", 400, List.of(), List.of(FieldFault.of("", fault))).exception();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    static List<FieldFault> faults(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new FieldFault(fault.pointer(), fault.code(), fault.arguments()))
                .toList();
    }
}
