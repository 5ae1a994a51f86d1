package city.onewindow.routing.backtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.onewindow.routing.running.RunningRouting;
import city.onewindow.testkit.browser.BrowserWindows;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A table that is longer than a window, in a browser. */
abstract class LongRules {
    @RegisterExtension
    final BrowserWindows windows = new BrowserWindows();

    final RunningRouting routing = RunningRouting.get();
    final List<String> complaints = new ArrayList<>();
    /** What the page asked, each behind the kind of its dialog. */
    final List<String> asked = new ArrayList<>();
    /** What a person answers. */
    boolean agrees;

    final LongTable table = new LongTable(routing);

    @BeforeEach
    void lay() {
        complaints.clear();
        asked.clear();
        agrees = true;
        table.lay();
    }

    @AfterAll
    void putBack() {
        table.putBack();
    }

    /** A desk's or a telephone's, at the rules, with the back-test. */
    Page window(int width) {
        Page page = open(width);
        tried(page);
        return page;
    }

    /** The same, with the back-test still to come. */
    Page open(int width) {
        Page page = windows.open(new NewContextOptions()
                        .setViewportSize(width, width == 390 ? 844 : 900)
                        .setLocale("zh-CN"))
                .newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onDialog(this::answer);
        page.navigate(routing.address(0) + "/rules");
        return page;
    }

    private void answer(Dialog dialog) {
        asked.add(dialog.type() + ": " + dialog.message());
        if (agrees) {
            dialog.accept();
        } else {
            dialog.dismiss();
        }
    }

    /** The back-test came, and the page is as long as it gets. */
    static void tried(Page page) {
        assertThat(page.locator("#trial-sum")).containsText("会不同");
    }

    static void isInView(Locator locator) {
        assertThat(locator.first()).isInViewport();
    }

    static void type(Page page, String name) {
        page.locator("#f-author").click();
        page.keyboard().type(name);
    }

    /** Where {@code onewindow.screenshots} names a directory: what the window shows, for people to look at. */
    static void picture(Page page, String name) {
        String directory = System.getProperty("onewindow.screenshots", "");
        if (!directory.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(directory, "long-" + name + ".png")));
        }
    }
}
