package city.onewindow.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Paths, methods, media types, headers and parameters, and what fails within. */
@ExtendWith(OutputCaptureExtension.class)
class RequestTest extends RoomTest {
    @Test
    void noSuchPath() throws IOException {
        assertIsProblem(get("/api/nowhere"), 404, "no-such-path");
        assertIsProblem(get("/nowhere"), 404, "no-such-path");
        assertIsProblem(get("/error"), 404, "no-such-path");
        assertIsProblem(get("/problems/nothing"), 404, "no-such-path");
        assertIsProblem(get("/webjars/nothing.js"), 404, "no-such-path");
        assertThat(get("/api/nowhere").errors()).containsExactly("#path no-such-path");
        assertThat(get("/problems/nothing").errors()).containsExactly("#path no-such-path");
    }

    @Test
    void aMethodThatIsNotAllowedNamesThoseThatAre() throws IOException {
        Answer answer = send("DELETE", "/api/things", new byte[0]);
        assertIsProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(answer.json().path("remedy").asString()).contains("POST");
        assertThat(answer.errors()).containsExactly("#method method");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("method");
        assertThat(answer.json().at("/errors/0/remedy").asString()).contains("POST");
        assertIsProblem(send("TRACE", "/", new byte[0]), 405, "method-not-allowed");
        Answer traced = send("TRACE", "/api/things", new byte[0]);
        assertThat(traced.header("Allow")).isEqualTo("POST");
        assertThat(traced.errors()).containsExactly("#method method");
        assertThat(traced.json().path("remedy").asString()).contains("POST").doesNotContain("DELETE", "OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "nonsense",
                "application/json;charset=gbk",
                "application/json;charset=nowhere",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded",
                "application/xml"
            })
    void aMediaTypeThatIsNotSupportedNamesOneThatIs(String type) throws IOException {
        Answer answer = post("/api/things", type, "{}");
        assertIsProblem(answer, 415, "unsupported-media-type");
        assertThat(answer.errors()).containsExactly("#header/Content-Type media-type");
        assertThat(answer.json().path("remedy").asString()).contains("application/json");
    }

    @Test
    void noMediaTypeIsNotSupportedEither() throws IOException {
        Answer answer = send(
                "POST", "/api/things", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8), "Content-Length: 2");
        assertIsProblem(answer, 415, "unsupported-media-type");
        assertThat(answer.header("Accept")).isEqualTo("application/json");
    }

    @Test
    void aCodedBodyIsNotRead() throws IOException {
        Answer answer = post("/api/things", "application/json", "{}", "Content-Encoding: gzip");
        assertIsProblem(answer, 415, "unsupported-media-type");
        assertThat(answer.errors()).containsExactly("#header/Content-Encoding media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "@@", "text/html"})
    void anAnswerThatIsNotAcceptableIsStillToldAsAProblem(String accept) throws IOException {
        Answer answer = get("/api/things/5", "Accept: " + accept);
        assertIsProblem(answer, 406, "not-acceptable");
        assertThat(answer.errors()).containsExactly("#header/Accept accept");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/things/five,             '',        400, bad-request, #path/number form",
        "/api/things/5?size=big,       '',        400, bad-request, #query/size form",
        "/api/things/needy,            '',        422, invalid,     #header/Needed missing",
        "/api/things/needy?wanted=1,   Needed: x, 400, bad-request, #header/Needed form",
        "/api/things/needy,            Needed: 1, 422, invalid,     #query/wanted missing",
    })
    void aHeaderOrParameterIsNamed(String path, String header, int status, String code, String error)
            throws IOException {
        Answer answer = header.isEmpty() ? get(path) : get(path, header);
        assertIsProblem(answer, status, code);
        assertThat(answer.errors()).containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/things/5?sise=1,          #query/sise misspelt-parameter",
        "/api/things/5?size=1&colour=red, #query/colour unknown-parameter",
        "/api/things/needy?wante=1,     #query/wante misspelt-parameter",
        "/api/things/asked?sort=up,     #query/sort unknown-parameter",
        "/api/things/5?size=1&size=2,   #query/size repeated-parameter",
        "/api/things/asked?state=a&state=b, #query/state repeated-parameter",
    })
    void aParameterThatADoorDoesNotKnowIsRefused(String path, String error) throws IOException {
        Answer answer = get(path, "Needed: 1");
        assertIsProblem(answer, 400, "bad-request");
        assertThat(answer.errors()).containsExactly(error);
    }

    @Test
    void aRefusedParameterIsToldTheKnownOnes() throws IOException {
        assertThat(get("/api/things/asked?stat=open", "Accept-Language: en")
                        .json()
                        .at("/errors/0/remedy")
                        .asString())
                .isEqualTo("Was “state” meant? Known parameters: state, after, lang.");
        assertThat(get("/api/things/asked?%3Cb%3E=1", "Accept-Language: en")
                        .json()
                        .at("/errors/0/remedy")
                        .asString())
                .isEqualTo("Known parameters: state, after, lang.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/things/5?size=1&lang=en",
                "/api/things/asked?state=open&after=x",
                "/sample?anything=1",
                "/actuator/health?x=1"
            })
    void whatADoorKnowsAndWhateverAPageIsAskedPasses(String path) throws IOException {
        assertThat(get(path).status()).isEqualTo(200);
    }

    @Test
    void whatFailsUnexpectedlyTellsATraceAndNothingElse(CapturedOutput log) throws IOException {
        Answer answer = get("/api/things/broken");
        assertIsProblem(answer, 500, "internal");
        assertThat(log).contains(answer.json().path("trace").asString()).contains("the secret is klondike");
    }

    @Test
    void theTraceOfTheClientIsKept() throws IOException {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Answer answer = get("/api/things/broken", "traceparent: 00-" + trace + "-00f067aa0ba902b7-01");
        assertThat(answer.json().path("trace").asString()).isEqualTo(trace);
        assertIsProblem(get("/api/things/broken", "traceparent: 00-<b>-x-01"), 500, "internal");
    }

    @Test
    void whatIsAwayIsUnavailableAndNoFaultOfOurs(CapturedOutput log) throws IOException {
        Answer answer = get("/api/things/away");
        assertIsProblem(answer, 503, "unreadable-now");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertIsProblem(post("/api/things/away", "application/json", "{}"), 503, "unavailable");
        assertThat(log).doesNotContain("\tat city");
    }

    @Test
    void anErrorThatWasSentIsAnsweredAlike(CapturedOutput log) throws IOException {
        assertIsProblem(get("/api/things/sent"), 409, "bad-request");
        assertThat(log).doesNotContain("ErrorPage", "IllegalState");
    }

    @Test
    void aHeadIsAnsweredWithoutABody() throws IOException {
        Answer answer = send("HEAD", "/api/things/broken", new byte[0]);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).isEmpty();
    }
}
