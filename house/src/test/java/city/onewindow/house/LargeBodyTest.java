package city.onewindow.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies far over the limit, sent to their end by clients that read no answer before: most do not. */
class LargeBodyTest extends RoomTest {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int MEGABYTE = 1024 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @CsvSource({
        "/api/things,       application/json",
        "/api/things/bytes, application/octet-stream",
        "/sample,           " + FORM,
    })
    void whoSendsAllOfItFirstStillReadsWhyItWasRefused(String path, String type) throws IOException {
        assertRefused(sent(path, 30, false, "Content-Type: " + type));
        assertRefused(sent(path, 30, true, "Content-Type: " + type));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/things,       application/json",
        "/api/things/bytes, application/octet-stream",
        "/sample,           " + FORM,
    })
    void whoWasToldToGoOnDoesAsWell(String path, String type) throws IOException {
        assertRefused(sent(path, 30, true, "Content-Type: " + type, "Expect: 100-continue"));
    }

    @Test
    void whoAsksFirstWithALengthIsRefusedBeforeItSends() throws IOException {
        Answer answer = send(
                "POST",
                "/api/things",
                new byte[0],
                "Content-Type: application/json",
                "Content-Length: 30000000",
                "Expect: 100-continue");
        assertRefused(answer);
    }

    @Test
    void aBrowserReadsAPage() throws IOException {
        Answer answer = sent("/sample", 9, false, "Content-Type: " + FORM, "Accept: text/html");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("256 KiB", "</html>");
    }

    private static void assertRefused(Answer answer) {
        assertIsProblem(answer, 413, "too-large");
        assertThat(answer.errors()).containsExactly(" too-large");
        assertThat(answer.header("Connection")).isEqualTo("close");
    }

    private Answer sent(String path, int megabytes, boolean chunked, String... headers) throws IOException {
        String length = chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + (long) megabytes * MEGABYTE;
        String head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + String.join("\r\n", headers)
                + "\r\n" + length + "\r\n\r\n";
        byte[] part = "a".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < megabytes; i++) {
                if (chunked) {
                    out.write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                out.write(part);
                if (chunked) {
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
            if (chunked) {
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            return Answer.of(withoutGoAhead(socket.getInputStream().readAllBytes()));
        }
    }

    /** What a server says before its answer to whoever asked whether to go on. */
    private static byte[] withoutGoAhead(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.replaceFirst("^HTTP/1.1 100[^\r]*\r\n\r\n", "").getBytes(StandardCharsets.UTF_8);
    }
}
