package city.onewindow.house.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A body that is text. */
public final class Utf8Body {
    private Utf8Body() {}

    /** Strictly UTF-8. @throws city.onewindow.house.problem.ProblemException 400 where it is not */
    public static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Problem("not-utf8", 400, List.of(), List.of(FieldFault.of("", "broken-character"))).exception();
        }
    }
}
