package city.onewindow.routing.rule.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.running.RunningRouting;
import city.onewindow.testkit.browser.BrowserWindows;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Who clicks twice is no colleague of theirs. */
class ClickedTwiceTest {
    @RegisterExtension
    private final BrowserWindows windows = new BrowserWindows();

    private final RunningRouting routing = RunningRouting.get();

    private long revision() {
        return JsonMapper.shared()
                .readTree(routing.browser(0).get("/api/rules/draft").body())
                .path("revision")
                .asLong(0);
    }

    private HttpResponse<String> save(long read, String author, String language) {
        return routing.browser(0)
                .submit(
                        "/rules/draft?lang=" + language,
                        List.of("do", "otherwise", "otherwise", "catalogue", "author", author, "revision", "" + read));
    }

    /** As where no script runs: both clicks are sent, from the same page. */
    @ParameterizedTest
    @CsvSource({"zh, 刚才已经做过一次, 在此期间改过", "en, Done a moment ago, meanwhile"})
    void theSecondOfTwoIsToldThatTheFirstWasDone(String language, String own, String others) {
        long read = revision();
        assertThat(save(read, "王", language).statusCode()).isEqualTo(302);
        HttpResponse<String> second = save(read, "王", language);
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(second.body()).contains(own).doesNotContain(others, "??");
        assertThat(save(read, "李", language).body()).contains(others).doesNotContain(own);
        assertThat(revision()).isEqualTo(read + 1);
    }

    @Test
    void theSecondClickDoesNothingThoughTheFirstIsAnswered() {
        Page page = windows.open(new NewContextOptions()).newPage();
        AtomicInteger sent = new AtomicInteger();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.incrementAndGet();
            }
        });
        page.navigate(routing.address(0) + "/rules");
        page.locator("#f-author").fill("王");
        long read = revision();
        Locator save = page.locator("button[value=otherwise]").last();
        click(page, save, 1);
        PlaywrightAssertions.assertThat(page.locator("[role=status].ow-alert-good"))
                .isVisible();
        click(page, save, 2);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        PlaywrightAssertions.assertThat(page.locator(".ow-alert[role=alert]")).hasCount(0);
        assertThat(sent).hasValue(1);
        assertThat(revision()).isEqualTo(read + 1);
    }

    /** @param count which of a quick succession it is */
    private static void click(Page page, Locator button, int count) {
        button.scrollIntoViewIfNeeded();
        BoundingBox box = button.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down(new Mouse.DownOptions().setClickCount(count));
        page.mouse().up(new Mouse.UpOptions().setClickCount(count));
    }
}
