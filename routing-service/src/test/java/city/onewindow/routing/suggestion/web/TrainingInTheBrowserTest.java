package city.onewindow.routing.suggestion.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.suggestion.MadeUpIssues;
import city.onewindow.testkit.browser.BrowserWindows;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A dispatcher on a telephone brings a file to learn from: what is wrong is told beside it, and nothing typed is lost. */
class TrainingInTheBrowserTest {
    @RegisterExtension
    private final BrowserWindows windows = new BrowserWindows();

    private final RunningRouting routing = RunningRouting.get();

    @TempDir
    private Path directory;

    private Path large = Path.of("");

    /** From the disk, as a person has it: its bytes need not go through the driver. */
    @BeforeEach
    void tooLarge() throws IOException {
        large = Files.write(directory.resolve("issues.csv"), new byte[9 << 20]);
    }

    @Test
    void aFileIsChosenRefusedWithItsReasonAndThenLearnedFrom() {
        Page chinese = window("zh-CN");
        bring(chinese, "期望正确率（%）", "缺少必填内容", "派单目录中没有代码为“税务”的部门", "已训练出新模型");
        Page english = window("en-US");
        bring(english, "Wanted precision (%)", "Your name: ", "no department of the code \"税务\"", "was trained");
    }

    private Page window(String language) {
        Page page = windows.open(
                        new NewContextOptions().setViewportSize(390, 900).setLocale(language))
                .newPage();
        page.onDialog(Dialog::accept);
        return page;
    }

    private void bring(Page page, String precision, String unsigned, String unknown, String done) {
        page.navigate(routing.address(0) + "/suggestion");
        Locator fault = page.locator("#f-file-fault");
        page.locator("#f-file").setInputFiles(large);
        assertThat(fault).containsText("8 MiB");
        byte[] file = TrainedOnAFileTest.csv(MadeUpIssues.of(90, 5));
        choose(page, file);
        assertThat(fault).containsText(unsigned);
        page.locator("#f-by").fill("王派单");
        page.locator("#f-reason").fill("移交的旧件");
        page.getByLabel(precision).fill("80");
        choose(page, "text,label\n贷款,金融\n退税,税务\n".getBytes(StandardCharsets.UTF_8));
        assertThat(fault).containsText(unknown);
        assertThat(fault.textContent()).containsOnlyOnce("taxation (税务局)");
        assertThat(page.locator("#f-by")).hasValue("王派单");
        assertThat(page.locator("#f-reason")).hasValue("移交的旧件");
        assertThat(page.locator("#f-precision")).hasValue("80");
        assertThat(page.locator("#f-file-busy")).isHidden();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
        picture(page);
        choose(page, file);
        assertThat(page.locator("[role=status]").first()).containsText(done);
        assertThat(page.locator("tbody tr").first()).containsText("移交的旧件");
        assertThat(page.locator("tbody tr").first()).containsText("CSV");
        assertThat(routing.browser(0).get("/api/suggestion/models").body()).contains("\"wanted\":0.8");
    }

    private static void choose(Page page, byte[] file) {
        page.locator("#f-file").setInputFiles(new FilePayload("issues.csv", "text/csv", file));
    }

    /** Where {@code onewindow.screenshots} names a directory: for people to look at. */
    private static void picture(Page page) {
        String directory = System.getProperty("onewindow.screenshots", "");
        if (!directory.isEmpty()) {
            String language =
                    page.evaluate("() => document.documentElement.lang").toString();
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(directory, "training-390-" + language + ".png")));
        }
    }
}
