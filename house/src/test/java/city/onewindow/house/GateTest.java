package city.onewindow.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, and what is not let in. */
class GateTest extends RoomTest {
    private static final String JSON = "application/json";

    @ParameterizedTest
    @ValueSource(strings = {"/sample", "/api/things/5", "/nowhere", "/house/house.css", "/actuator/health"})
    void everyAnswerTellsTheBrowserToRunNothingButOurs(String path) throws IOException {
        Answer answer = get(path, "Accept: */*");
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'self';")
                .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .contains("form-action 'self' http://127.0.0.1:22001 http://127.0.0.1:22002 http://house.example:22003")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void answersAreNotStoredAndAssetsAre() throws IOException {
        assertThat(get("/sample").header("Cache-Control")).isEqualTo("no-store");
        assertThat(get("/api/things/5").header("Cache-Control")).isEqualTo("no-store");
        assertThat(get("/house/house.css").header("Cache-Control")).contains("max-age=3600");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost:9",
                "LOCALHOST",
                "[::1]:9",
                "house.example",
                "House.Example:80",
                "routing.inside:9"
            })
    void ourHostsAreOurs(String host) throws IOException {
        assertThat(get("/api/things/5", "Host: " + host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"elsewhere.example", "127.0.0.2", "house.example.elsewhere", "localhost.elsewhere", "0.0.0.0"})
    void anothersHostIsRefused(String host) throws IOException {
        Answer answer = get("/api/things/5", "Host: " + host);
        assertIsProblem(answer, 421, "foreign-host");
        assertThat(answer.errors()).containsExactly("#header/Host foreign-host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:22001",
                "http://127.0.0.1:22002",
                "http://house.example:22003",
                "HTTP://HOUSE.example:22003"
            })
    void theThreeServicesMayPostToEachOther(String origin) throws IOException {
        assertThat(post("/api/things", JSON, "{}", "Origin: " + origin, "Sec-Fetch-Site: same-site")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aServiceMayPostToItself() throws IOException {
        assertThat(post("/api/things", JSON, "{}", "Origin: http://127.0.0.1:" + port)
                        .status())
                .isEqualTo(200);
        assertThat(post("/api/things", JSON, "{}", "Sec-Fetch-Site: same-origin")
                        .status())
                .isEqualTo(200);
        assertThat(post("/api/things", JSON, "{}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://elsewhere.example",
                "http://127.0.0.1:9",
                "https://127.0.0.1:22001",
                "http://127.0.0.1:22001.elsewhere.example",
                "http://127.0.0.1",
                "http://routing.inside:22002",
                "@@@"
            })
    void anothersPageIsRefusedAChangeOfState(String origin) throws IOException {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            Answer answer = send(method, "/api/things", new byte[0], "Origin: " + origin, "Content-Length: 0");
            assertIsProblem(answer, 403, "foreign-origin");
            assertThat(answer.errors()).containsExactly("#header/Origin foreign-origin");
        }
        assertThat(get("/api/things/5", "Origin: " + origin).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void withoutAnOriginTheBrowsersOwnWordCounts(String site) throws IOException {
        assertIsProblem(post("/api/things", JSON, "{}", "Sec-Fetch-Site: " + site), 403, "foreign-origin");
    }

    @Test
    void aBrowserIsRefusedWithAPage() throws IOException {
        Answer answer = get("/sample", "Host: elsewhere.example", "Accept: text/html");
        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header("Content-Security-Policy")).isNotEmpty();
        assertThat(answer.body()).contains("主机名不符", "http://127.0.0.1:22001/");
    }
}
