package city.onewindow.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server itself refuses, before or beside the application: sent as raw bytes. */
class ServerRefusalTest extends RoomTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @ValueSource(strings = {"\u0016\u0003\u0001 no HTTP at all\r\n\r\n", "GET\r\n\r\n", "GET /a b HTTP/1.1\r\n\r\n"})
    void whatIsNoRequestLine(String bytes) throws IOException {
        Answer answer = raw(bytes.getBytes(StandardCharsets.ISO_8859_1));
        assertIsProblem(answer, 400, "not-http");
        assertThat(answer.errors()).containsExactly("#request-line not-http");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/%zz, #path",
        "/api/%00, #path",
        "/api/things/a%2Fb, #path",
        "/api/things/%ff%fe, #path",
        "/../../etc/passwd, #path",
        "/house/%2e%2e/%2e%2e/application.yml, #path",
        "/api\\things, #request-line",
        "/api/<script>, #request-line",
        "/api/things/你, #request-line",
    })
    void aPathThatIsNone(String path, String place) throws IOException {
        Answer answer = raw(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        assertIsProblem(answer, 400, "not-http");
        assertThat(answer.errors()).containsExactly(place + " not-http");
        assertThat(answer.body()).doesNotContain("<script>");
    }

    @Test
    void headersThatAreNone() throws IOException {
        assertIsProblem(get("/api/things/5", "X A: b"), 400, "not-http");
        assertIsProblem(get("/api/things/5", "X-A: b\u0001c"), 400, "not-http");
        assertIsProblem(get("/api/things/5", "Host: a", "Host: b"), 400, "not-http");
        assertIsProblem(get("/api/things/5", "Host: a/b@c"), 400, "not-http");
        assertIsProblem(get("http://elsewhere.example/api/things/5"), 400, "not-http");
        assertIsProblem(get("/api/things/5", "Content-Length: -5"), 400, "not-http");
    }

    @Test
    void moreThanMayBe() throws IOException {
        assertIsProblem(get("/" + "a".repeat(20_000)), 400, "not-http");
        assertIsProblem(get("/api/things/5", "X-A: " + "a".repeat(20_000)), 400, "not-http");
        String[] many = IntStream.range(0, 150).mapToObj(i -> "X-" + i + ": a").toArray(String[]::new);
        assertIsProblem(get("/api/things/5", many), 400, "not-http");
    }

    @Test
    void whatHttpHasAndWeHaveNot() throws IOException {
        byte[] version = ("GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        assertIsProblem(raw(version), 505, "not-http");
        assertThat(post("/api/things", "application/json", "{}", "Expect: a miracle")
                        .status())
                .isEqualTo(417);
    }

    @Test
    void aChunkThatIsNone() throws IOException {
        Answer answer = chunked("/api/things", "application/json", "zz\r\n");
        assertIsProblem(answer, 400, "not-http");
    }

    @Test
    void aBodyThatIsTooLargeByItsOwnWord() throws IOException {
        byte[] body = "a".repeat(300_000).getBytes(StandardCharsets.US_ASCII);
        Answer answer = post("/api/things", "application/json", body, "Accept-Language: en");
        assertIsProblem(answer, 413, "too-large");
        assertThat(answer.errors()).containsExactly(" too-large");
        assertThat(answer.json().at("/errors/0/remedy").asString()).contains("256 KiB");
        assertIsProblem(post("/api/things/bytes", "application/octet-stream", body), 413, "too-large");
        assertIsProblem(post("/sample", FORM, body), 413, "too-large");
    }

    @Test
    void aBodyThatGrowsTooLargeOnItsWay() throws IOException {
        String chunk = "8000\r\n" + "a".repeat(0x8000) + "\r\n";
        String body = chunk.repeat(10) + "0\r\n\r\n";
        assertIsProblem(chunked("/api/things/bytes", "application/octet-stream", body), 413, "too-large");
        assertIsProblem(chunked("/sample", FORM, body), 413, "too-large");
    }

    @Test
    void aBodyAsLargeAsMayBeIsTaken() throws IOException {
        byte[] body = new byte[256 * 1024];
        assertThat(post("/api/things/bytes", "application/octet-stream", body).body())
                .isEqualTo("262144");
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject=%zz", "subject=%ff%fe", "subject=%", "subject=%c0%80"})
    void aFormInAnotherEncoding(String body) throws IOException {
        Answer answer = post("/sample", FORM, body);
        assertIsProblem(answer, 400, "bad-request");
        assertThat(answer.errors()).containsExactly(" parameters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/things/5?size=%ff", "/api/things/5?size=%zz", "/api/things/5?a=%c0%80&size=1"})
    void aQueryInAnotherEncoding(String path) throws IOException {
        Answer answer = get(path);
        assertIsProblem(answer, 400, "bad-request");
        assertThat(answer.errors()).containsExactly(" parameters");
    }

    @Test
    void aFormOfTooManyFields() throws IOException {
        String body = IntStream.range(0, 300).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining("&"));
        assertIsProblem(post("/sample", FORM, body), 400, "bad-request");
    }

    @Test
    void aBodyThatDoesNotCome() throws IOException {
        Answer answer = cut("/api/things", "application/json", "{");
        assertIsProblem(answer, 408, "too-slow");
        assertThat(answer.errors()).containsExactly(" too-slow");
    }

    /** The server closes where a form does not come, and lets nobody answer. */
    @Test
    void aFormThatDoesNotComeIsCutOff() {
        assertThatThrownBy(() -> cut("/sample", FORM, "subject=")).hasMessageContaining("no HTTP came back");
    }

    private Answer cut(String path, String type, String beginning) throws IOException {
        return send(
                "POST",
                path,
                beginning.getBytes(StandardCharsets.UTF_8),
                "Content-Type: " + type,
                "Content-Length: 50");
    }

    private Answer chunked(String path, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        return send("POST", path, bytes, "Content-Type: " + type, "Transfer-Encoding: chunked");
    }
}
