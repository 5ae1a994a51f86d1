package city.onewindow.messaging.ops;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, as the header {@value #HEADER} names them: in UTF-8 as it is, or percent-encoded. Control characters are left
 * out, and what is longer than {@value #LONGEST} characters is cut.
 */
record Operator(String name) {
    static final String HEADER = "OneWindow-Operator";

    private static final int LONGEST = 100;

    /** Called by Spring to convert the header; absent, like a missing header, where it names nobody. */
    public static @Nullable Operator from(String header) {
        String name = unescaped(utf8(header)).replaceAll("\\p{Cntrl}", "").strip();
        if (name.isEmpty()) {
            return null;
        }
        int end = name.offsetByCodePoints(0, Math.min(LONGEST, name.codePointCount(0, name.length())));
        return new Operator(name.substring(0, end));
    }

    /** A server reads headers as ISO 8859-1, whatever was sent. */
    private static String utf8(String header) {
        if (header.chars().anyMatch(character -> character > 0xFF)) {
            return header;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException isIso) {
            return header;
        }
    }

    private static String unescaped(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return header;
        }
    }
}
