package city.onewindow.house.problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;

/** Reads a body of JSON whole, so that of what is no UTF-8 the field can be named: a parser would only know a place. */
public final class JsonBody {
    private static final int FIRST_BYTES = 8 * 1024;

    private JsonBody() {}

    /**
     * All of it.
     *
     * @param stream that watches what passes
     * @param mapper whose limits hold
     * @throws ProblemException 400 where it is no UTF-8, naming the field in which it ceases to be
     */
    public static byte[] read(InputStream stream, JsonMapper mapper) throws IOException {
        byte[] bytes = new byte[FIRST_BYTES];
        int length = 0;
        try {
            for (int got = 0; got >= 0; got = stream.read(bytes, length, bytes.length - length)) {
                length += got;
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, 2 * length);
                }
            }
        } catch (BrokenEncodingException broken) {
            // What came with the broken byte is in the buffer already, though it was not said to have been read.
            int whole = Math.toIntExact(Math.min(bytes.length, broken.position() - 1));
            String before = new String(bytes, 0, whole, StandardCharsets.UTF_8);
            throw broken.problem(JsonPlace.ofFault(before, mapper)).exception();
        }
        return Arrays.copyOf(bytes, length);
    }
}
