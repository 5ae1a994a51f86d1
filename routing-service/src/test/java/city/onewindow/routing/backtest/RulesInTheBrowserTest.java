package city.onewindow.routing.backtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.testkit.Events;
import city.onewindow.testkit.browser.BrowserWindows;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A dispatcher at the rule table: edits a rule, sees the difference, activates it, and the next issue goes the new way. */
class RulesInTheBrowserTest {
    private static final String WORD = "浏览器里的厂房";

    @RegisterExtension
    private final BrowserWindows windows = new BrowserWindows();

    private final RunningRouting routing = RunningRouting.get();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @TempDir
    private Path directory;

    @Test
    void anEditedRuleIsSeenInThePastAndThenPlacesTheNextIssue() {
        RunningRouting.Issue past = routing.dispatched(WORD);
        Page page = window("zh-CN", 1280);
        edit(page, past);
        bringInAFile(page);
        look();
        activate(page);
        nextIssueGoesTheNewWay();
        page.locator("#f-reason").fill("试完了");
        page.locator("#back").click();
        assertThat(page.locator("[role=status]").first()).containsText("已回退");
        assertThat(complaints).isEmpty();
    }

    private Page window(String language, int width) {
        Page page = windows.open(
                        new NewContextOptions().setViewportSize(width, 900).setLocale(language))
                .newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            // Taking a picture puts a style into the page, which our policy refuses.
            boolean ours = !message.text().contains("inline style")
                    || System.getProperty("onewindow.screenshots", "").isEmpty();
            if (message.type().equals("error") && ours) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onDialog(dialog -> {
            asked.add(dialog.message());
            dialog.accept();
        });
        return page;
    }

    private void edit(Page page, RunningRouting.Issue past) {
        page.navigate(routing.address(0) + "/rules");
        page.locator("#add").click();
        assertThat(page.locator("#e-zh")).isFocused();
        page.locator("#e-zh").fill("浏览器试行");
        page.locator("#save").click();
        assertThat(page.locator("[role=alert]").first()).containsText("你的姓名");
        assertThat(page.locator("#f-author")).isFocused();
        complaints.removeIf(complaint -> complaint.contains("422"));
        page.locator("#f-author").fill("王派单");
        page.locator("#rules a[href*='from=1']")
                .filter(new Locator.FilterOptions().setHasText("取消"))
                .click();
        page.locator("#add").click();
        assertThat(page.locator("#f-author")).hasValue("王派单");
        assertThat(page.locator("#f-by")).hasValue("王派单");
        page.locator("#e-zh").fill("浏览器试行");
        page.locator("#e-any").fill(WORD);
        page.locator("#e-lead").selectOption("taxation");
        picture(page, "editing");
        page.locator("#save").click();
        assertThat(page.locator("#rules")).containsText("浏览器试行");
        assertThat(page.locator("#f-author")).hasValue("王派单");
        assertThat(page.locator("#trial-sum")).containsText("件会不同");
        page.locator("#f-months").selectOption("60");
        page.locator("#f-against").selectOption("live");
        page.locator("#trial button[type=submit]").click();
        assertThat(page.locator("#trial-list")).containsText(WORD);
        assertThat(page.locator("#trial-list a[href$='" + past.id() + "']")).hasCount(1);
        picture(page, "tried-1280-zh");
    }

    /** From the disk, as a person has it: its bytes need not go through the driver. */
    private Path large() {
        try {
            return Files.write(directory.resolve("large.yaml"), new byte[9 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The draft as it was exported, chosen as a file; one that is too large is told at once. */
    private void bringInAFile(Page page) {
        byte[] exported =
                routing.browser(0).get("/api/rules/draft/file?as=yaml").body().getBytes(StandardCharsets.UTF_8);
        page.locator("#f-file").setInputFiles(large());
        assertThat(page.locator("#f-file-fault")).containsText("8 MiB");
        page.locator("#f-file")
                .setInputFiles(
                        new FilePayload("wrong.yaml", "application/yaml", "rules: [".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#f-file-fault")).containsText("不是合法的 YAML");
        complaints.removeIf(complaint -> complaint.contains("422"));
        page.locator("#f-file").setInputFiles(new FilePayload("draft.yaml", "application/yaml", exported));
        assertThat(page.locator("[role=status]").first()).containsText("草稿已保存");
        assertThat(page.locator("#rules")).containsText("浏览器试行");
    }

    /** Both languages, both widths: nothing reaches beyond the edge, and every control has a name. */
    private void look() {
        for (String language : List.of("zh", "en")) {
            Page page = window(language.equals("en") ? "en-US" : "zh-CN", 1280);
            for (String path : List.of("/rules?lang=", "/rules?edit=1&lang=", "/rules/backtest?months=60&lang=")) {
                page.navigate(routing.address(0) + path + language);
                assertThat(page.locator("#f-months")).isVisible();
                // The server is not told how wide a window is: what it sent is looked at in both.
                for (int width : new int[] {390, 1280}) {
                    page.setViewportSize(width, 900);
                    assertThat(page.evaluate("() => innerWidth")).isEqualTo(width);
                    isFit(page, path + language + " at " + width);
                    picture(page, path.replaceAll("[^a-z0-9]+", "-") + width + "-" + language);
                }
            }
        }
    }

    private static void isFit(Page page, String where) {
        assertThat(page.locator("#f-months")).isVisible();
        assertThat(page.evaluate("""
                () => [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button')]
                  .filter(e => !(e.labels && e.labels.length) && !e.getAttribute('aria-label')
                    && !e.getAttribute('aria-hidden') && !e.textContent.trim())
                  .map(e => e.outerHTML.slice(0, 200))""")).as(where).isEqualTo(List.of());
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(where)
                .isEqualTo(0);
    }

    private void activate(Page page) {
        page.locator("#f-reason").fill("试行");
        if (page.locator("#f-meant").count() > 0) {
            page.locator("#f-meant").check();
        }
        page.locator("#f-from").fill("2025-01-01T08:00");
        page.locator("#publish").click();
        assertThat(page.locator("#f-from")).isFocused();
        assertThat(asked.getLast()).startsWith("发布草稿，并从 2025-01-01 08:00 起启用？");
        complaints.removeIf(complaint -> complaint.contains("422"));
        page.locator("#f-from").fill("");
        if (page.locator("#f-meant").count() > 0) {
            page.locator("#f-meant").check();
        }
        page.locator("#publish").click();
        assertThat(page.locator("[role=status]").first()).containsText("已启用");
        assertThat(asked.getLast()).startsWith("发布草稿并立即启用？");
    }

    private void nextIssueGoesTheNewWay() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> routing.browser(1)
                        .post("/api/rules/decide", "{\"district\":\"development-zone\",\"subject\":\"" + WORD + "\"}")
                        .body()
                        .contains("\"lead\":{\"code\":\"taxation\""));
        String id = "b".repeat(32);
        IssueAccepted like = Events.accepted();
        routing.publish(Events.event(
                id,
                1,
                0,
                new IssueAccepted(
                        TrackingCode.draw(new Random(17)).digits(),
                        like.channel(),
                        like.requesterKind(),
                        like.category(),
                        like.district(),
                        null,
                        null,
                        WORD,
                        like.text(),
                        like.submittedAt(),
                        like.accessDigest(),
                        like.personal())));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> routing.cases().find(id).isPresent());
        Case next = routing.state(id);
        assertThat(next.given().orElseThrow().lead().code()).isEqualTo("taxation");
    }

    /** Where {@code onewindow.screenshots} names a directory: for people to look at. */
    private static void picture(Page page, String name) {
        String directory = System.getProperty("onewindow.screenshots", "");
        if (!directory.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(directory, name + ".png")));
        }
    }
}
