package city.onewindow.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, forms and parts of pages. */
class PageTest extends RoomTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern COMMAND = Pattern.compile("name=\"commandId\" value=\"([^\"]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/sample", "/form", "/nowhere", "/broken", "/problems/malformed"})
    void aPageHasNothingThatThePolicyRefuses(String path) throws IOException {
        Answer answer = get(path, "Accept: text/html");
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.body())
                .doesNotContainPattern("<script(?![^>]*src=\"/)")
                .doesNotContain("<style", " style=\"", " onclick", "javascript:", "klondike", "??");
    }

    @Test
    void whatAPageNeedsIsThere() throws IOException {
        Matcher assets = Pattern.compile("(?:src|href)=\"(/(?:webjars|house)/[^\"]+)\"")
                .matcher(get("/sample").body());
        int found = 0;
        while (assets.find()) {
            assertThat(get(assets.group(1)).status()).as(assets.group(1)).isEqualTo(200);
            found++;
        }
        assertThat(found).isEqualTo(5);
    }

    @Test
    void headerAndFooterTellWhereOneIs() throws IOException {
        assertThat(get("/sample", "Accept: text/html").body())
                .contains("http://127.0.0.1:22001/submit", "http://house.example:22003/track")
                .contains("http://127.0.0.1:22002/desk", "http://127.0.0.1:22002/triage")
                .contains("http://house.example:22003/operations")
                .contains("不是 MongoDB", "仅在本机回环地址开放");
    }

    @Test
    void aSecretInTheAddressIsInNoLink() throws IOException {
        String address = "/sample?note=a&secret=hush&%73ecret=hush&Secret=hush&OneWindow-Secret=hush&%zz=hush";
        Answer page = get("/sample?note=a&secret=hush&%73ecret=hush&Secret=hush&OneWindow-Secret=hush");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("href=\"/sample?note=a&amp;lang=en\"").doesNotContain("hush");
        assertThat(get("/nowhere?secret=hush", "Accept: text/html").body()).doesNotContain("hush");
        String referer = "Referer: http://127.0.0.1:" + port + address;
        assertThat(post("/sample", FORM, "subject=", referer, "Accept: text/html")
                        .body())
                .contains("lang=en")
                .doesNotContain("hush");
    }

    @Test
    void textIsShownAsText() throws IOException {
        String markup = "<script>alert(1)</script>\"'${7*7}[[${7*7}]]";
        String note = URLEncoder.encode(markup, StandardCharsets.UTF_8);
        assertThat(get("/sample?note=" + note).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("${7*7}[[${7*7}]]")
                .doesNotContain("<script>alert");
        String typed = "commandId=x&subject=" + URLEncoder.encode("\"><img src=x>", StandardCharsets.UTF_8);
        assertThat(post("/sample", FORM, typed).body())
                .contains("value=\"&quot;&gt;&lt;img src=x&gt;\"")
                .doesNotContain("<img");
    }

    @Test
    void htmxGetsAPartAndItsHistoryAPage() throws IOException {
        Answer part = get("/sample", "HX-Request: true");
        assertThat(part.body()).contains("id=\"live\"").doesNotContain("<html", "清单");
        assertThat(part.header("Vary")).contains("HX-Request");
        assertThat(get("/sample", "HX-Request: true", "HX-History-Restore-Request: true")
                        .body())
                .contains("<html");
        assertThat(get("/sample", "HX-Request: true", "HX-Boosted: true").body())
                .contains("<html");
        assertThat(get("/broken", "HX-Request: true").body()).contains("系统内部错误").doesNotContain("<html");
    }

    @Test
    void aFormThatIsWrongIsShownAgainWithWhatWasTyped() throws IOException {
        String command = commandOf(get("/form"));
        Answer again = post("/sample", FORM, "commandId=" + command + "&subject=" + "a".repeat(21) + "&text=");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("请检查以下 2 处", "href=\"#f-subject\">标题<", "href=\"#f-text\">具体情况<")
                .contains("value=\"" + "a".repeat(21) + "\"", "aria-invalid=\"true\"", "超过 20 个字符");
        assertThat(commandOf(again)).isEqualTo(command);
    }

    @Test
    void aFormThatIsRightIsSentOn() throws IOException {
        String command = commandOf(get("/form"));
        Answer sent = post("/sample", FORM, "commandId=" + command + "&subject=%E6%A0%87%E9%A2%98&text=a%0Ab");
        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.header("Location")).endsWith("/sample");
    }

    @Test
    void everyFormHasACommandOfItsOwn() throws IOException {
        String one = commandOf(get("/form"));
        assertThat(one).hasSize(36).isNotEqualTo(commandOf(get("/form")));
        String made = "commandId=" + URLEncoder.encode("<b>weak</b>", StandardCharsets.UTF_8);
        assertThat(commandOf(post("/sample", FORM, made))).hasSize(36);
    }

    @Test
    void aProblemsTypeIsAPageThatExplainsIt() throws IOException {
        assertThat(get("/problems/malformed", "Accept: text/html", "Accept-Language: en")
                        .body())
                .contains("Cannot be read", "Mend the place");
        assertThat(get("/problems/malformed.detail", "Accept: text/html").status())
                .isEqualTo(404);
        assertThat(get("/problems/..%2f", "Accept: text/html").status()).isEqualTo(400);
    }

    @Test
    void aPageThatIsNotThereSaysSoOnce() throws IOException {
        assertThat(get("/nowhere", "Accept: text/html").body())
                .containsOnlyOnce("该地址不存在")
                .doesNotContain(">path<");
    }

    @Test
    void aProblemOfAnApiIsJsonForABrowserToo() throws IOException {
        assertIsProblem(get("/api/nowhere", "Accept: text/html"), 404, "no-such-path");
        assertIsProblem(get("/ops/nowhere", "Accept: text/html"), 404, "no-such-path");
    }

    private static String commandOf(Answer page) {
        Matcher matcher = COMMAND.matcher(page.body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
