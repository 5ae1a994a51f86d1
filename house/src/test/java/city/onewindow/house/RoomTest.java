package city.onewindow.house;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.house.room.Room;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One room on a port of loopback, shared by the tests. Everything is sent as bytes, so that nothing mends it on its way. */
@SpringBootTest(classes = Room.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class RoomTest {
    private static final int PATIENCE_MILLIS = 15_000;

    @LocalServerPort
    int port;

    Answer get(String path, String... headers) throws IOException {
        return send("GET", path, new byte[0], headers);
    }

    Answer post(String path, String type, String body, String... headers) throws IOException {
        return post(path, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer post(String path, String type, byte[] body, String... headers) throws IOException {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type: " + type;
        all[1] = "Content-Length: " + body.length;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send("POST", path, body, all);
    }

    Answer send(String method, String path, byte[] body, String... headers) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        boolean host = false;
        for (String header : headers) {
            head.append(header).append("\r\n");
            host |= header.startsWith("Host:");
        }
        if (!host) {
            head.append("Host: 127.0.0.1:").append(port).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return raw(bytes.toByteArray());
    }

    Answer raw(byte[] bytes) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(bytes);
            } catch (SocketException refusedWhileSending) {
                // The answer is on its way already; a server need not read on what it refuses.
                assertThat(socket.isConnected()).isTrue();
            }
            return Answer.of(socket.getInputStream().readAllBytes());
        }
    }

    /** Holds a problem answer to all that every one of them promises. */
    static void assertIsProblem(Answer answer, int status, String code) {
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/" + code);
        assertThat(answer.json().path("trace").asString()).matches("[0-9a-f]{32}");
        for (String word : new String[] {"title", "detail", "remedy"}) {
            assertThat(answer.json().path(word).asString()).isNotBlank().doesNotContain("{");
        }
        assertThat(answer.body()).doesNotContain("Exception", "tomcat", "Tomcat", "springframework", "4711", "\tat ");
    }
}
