package city.onewindow.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which language one is answered, and how it is chosen. */
class LanguageTest extends RoomTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/nowhere         |                                | zh-CN",
                "/nowhere         | Accept-Language: en-GB         | en",
                "/nowhere         | Accept-Language: en;q=0.3,zh   | zh-CN",
                "/nowhere         | Accept-Language: zh-TW         | zh-CN",
                "/nowhere         | Accept-Language: fr            | zh-CN",
                "/nowhere         | Accept-Language: fr,en;q=0.1   | en",
                "/nowhere         | Accept-Language: @@@           | zh-CN",
                "/nowhere         | Cookie: onewindow-room-lang=en | en",
                "/nowhere         | Cookie: onewindow-other-lang=en| zh-CN",
                "/nowhere         | Cookie: onewindow-room-lang=xx | zh-CN",
                "/nowhere?lang=en | Accept-Language: zh            | en",
                "/nowhere?lang=zh | Cookie: onewindow-room-lang=en | zh-CN",
                "/nowhere?lang=xx | Accept-Language: en            | en",
            })
    void theParameterThenTheCookieThenTheBrowser(String path, String header, String language) throws IOException {
        Answer answer = header == null ? get(path) : get(path, header);
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.json().path("title").asString()).isEqualTo(language.equals("en") ? "No such page" : "没有这个页面");
    }

    @Test
    void aChosenLanguageIsKeptInACookieOfTheService() throws IOException {
        assertThat(get("/sample?lang=en").header("Set-Cookie"))
                .startsWith("onewindow-room-lang=en;")
                .contains("Path=/", "HttpOnly", "SameSite=Lax");
        assertThat(get("/sample").header("Set-Cookie")).isEmpty();
        assertThat(get("/sample?lang=%0d%0aX").header("Set-Cookie")).isEmpty();
    }

    @Test
    void theSwitchKeepsThePageAndItsQuestion() throws IOException {
        assertThat(page("/sample?note=a%26b&lang=zh&after=7").body())
                .contains("href=\"/sample?note=a%26b&amp;after=7&amp;lang=en\"");
        assertThat(page("/nowhere").body()).contains("href=\"/nowhere?lang=en\"");
        assertThat(page("/sample?lang=en").body()).contains("href=\"/sample?lang=zh\"");
    }

    @Test
    void theSwitchNeverLeavesTheHouse() throws IOException {
        assertThat(page("//elsewhere.example/x").body())
                .contains("href=\"/elsewhere.example/x?lang=en\"")
                .doesNotContain("href=\"//");
    }

    @Test
    void behindAFormTheSwitchGoesBackToTheFormsPage() throws IOException {
        String form = "application/x-www-form-urlencoded";
        String own = "Referer: http://127.0.0.1:" + port + "/form?x=1";
        assertThat(post("/sample", form, "a=1", own, "Accept: text/html").body())
                .contains("href=\"/form?x=1&amp;lang=en\"");
        assertThat(post("/sample", form, "a=1", "Referer: http://elsewhere.example/a", "Accept: text/html")
                        .body())
                .contains("href=\"/?lang=en\"");
        assertThat(post("/sample", form, "a=1", "Referer: ::", "Accept: text/html")
                        .body())
                .contains("href=\"/?lang=en\"");
    }

    @Test
    void timesAreShownInTheZoneOfTheInstallation() throws IOException {
        assertThat(page("/sample").body()).contains("datetime=\"2026-03-21T04:00:00Z\">2026年3月21日 12:00<");
        assertThat(page("/sample?lang=en").body()).contains(">21 Mar 2026, 12:00<");
    }

    private Answer page(String path) throws IOException {
        return get(path, "Accept: text/html");
    }
}
