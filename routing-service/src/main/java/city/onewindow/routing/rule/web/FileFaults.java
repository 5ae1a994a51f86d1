package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.routing.rule.file.FileFault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file that was sent, as the fields of a problem. */
public final class FileFaults {
    private FileFaults() {}

    /** The first argument of each is its line or cell. */
    public static List<FieldFault> of(List<FileFault> faults) {
        return faults.stream().map(FileFaults::of).toList();
    }

    private static FieldFault of(FileFault fault) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(fault.place());
        arguments.addAll(fault.arguments());
        return new FieldFault("", fault.kind().code(), arguments);
    }

    /** A text file, strictly UTF-8. @throws city.onewindow.house.problem.ProblemException where it is not */
    public static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Problem("malformed", 400, List.of(), List.of(FieldFault.of("", "broken-character"))).exception();
        }
    }
}
