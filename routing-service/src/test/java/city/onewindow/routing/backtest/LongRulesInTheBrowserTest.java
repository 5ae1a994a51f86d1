package city.onewindow.routing.backtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.running.RunningRouting;
import city.onewindow.testkit.browser.BrowserWindows;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that is longer than a window, by mouse and keyboard: whoever did something sees what became of it, where it was done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongRulesInTheBrowserTest {
    private static final int PAST = 51;

    @RegisterExtension
    private final BrowserWindows windows = new BrowserWindows();

    private final RunningRouting routing = RunningRouting.get();
    private final List<String> complaints = new ArrayList<>();
    private final LongTable table = new LongTable(routing);

    @BeforeAll
    void past() {
        for (int issue = 0; issue < PAST; issue++) {
            routing.dispatched(LongTable.WORD + issue);
        }
    }

    @BeforeEach
    void lay() {
        complaints.clear();
        table.lay();
    }

    @AfterAll
    void putBack() {
        table.putBack();
    }

    private Page window(int width, int height, String language) {
        Page page = windows.open(
                        new NewContextOptions().setViewportSize(width, height).setLocale(language))
                .newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onDialog(dialog -> dialog.accept());
        page.navigate(routing.address(0) + "/rules");
        tried(page);
        return page;
    }

    /** The back-test came, and the page is as long as it gets. */
    private static void tried(Page page) {
        assertThat(page.locator("#trial-sum"))
                .containsText(page.locator("html").getAttribute("lang").equals("en") ? "would" : "会不同");
    }

    private static void isInView(Locator locator) {
        assertThat(locator.first()).isInViewport();
    }

    private static void type(Page page, String name) {
        page.locator("#f-author").click();
        page.keyboard().type(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aSavedRowIsInViewWithWhatIsSaidOfIt(int width) {
        Page page = window(width, width == 390 ? 844 : 900, "zh-CN");
        type(page, "王派单");
        page.locator("#edit-15").click();
        assertThat(page.locator("#e-zh")).isFocused();
        page.locator("#e-zh").fill("改过的第15条");
        page.locator("#save").click();
        assertThat(page.locator("#row-15")).containsText("改过的第15条");
        assertThat(page.locator("#row-15")).isFocused();
        tried(page);
        isInView(page.locator("#row-15 strong"));
        isInView(page.getByText("第 15 行已存入草稿"));
        picture(page, "saved-" + width);
        page.locator("#edit-15").click();
        page.locator("#e-lead").selectOption("");
        page.locator("#save").click();
        assertThat(page.locator("#row-15")).isFocused();
        assertThat(page.locator("#trial")).containsText("草稿有错误");
        isInView(page.locator("#row-15 strong"));
        isInView(page.getByText("没有说明去向"));
        picture(page, "faulty-" + width);
        page.locator(".ow-told button").click();
        assertThat(page.locator("#row-15")).containsText("税务局");
        page.locator("[aria-label='删除第 15 行']").click();
        assertThat(page.locator("#row-15")).containsText("长表第16条");
        tried(page);
        isInView(page.locator("#row-15 strong"));
        isInView(page.getByText("已删除"));
        picture(page, "deleted-" + width);
        page.locator(".ow-told button").click();
        assertThat(page.locator("#row-15")).containsText("改过的第15条");
        tried(page);
        isInView(page.locator("#row-15 strong"));
        isInView(page.getByText("已撤销上一次修改"));
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aRowGoesUpByKeyboardForAsLongAsTheKeyIsPressed(int width) {
        Page page = window(width, width == 390 ? 844 : 900, "zh-CN");
        type(page, "王派单");
        page.locator("#up-15").focus();
        for (int row = 14; row > 10; row--) {
            page.keyboard().press("Enter");
            assertThat(page.locator("#row-" + row)).containsText("长表第15条");
            assertThat(page.locator("#up-" + row)).isFocused();
            isInView(page.locator("#row-" + row + " strong"));
        }
        page.locator("#up-2").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#row-1")).containsText("长表第2条");
        assertThat(page.locator("#row-1")).isFocused();
        page.locator("#down-1").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#down-2")).isFocused();
        assertThat(complaints).isEmpty();
    }

    @Test
    void theLastRowGoesToTheTopInOneGo() {
        Page page = window(1280, 900, "zh-CN");
        type(page, "王派单");
        page.locator("#edit-30").click();
        page.locator("#f-place").fill("31");
        page.locator("#save").click();
        assertThat(page.locator("#f-place")).isFocused();
        assertThat(page.locator("[role=alert]").first()).containsText("请填 1 到 30");
        page.locator("#f-place").fill("1");
        page.locator("#save").click();
        assertThat(page.locator("#row-1")).isFocused();
        assertThat(page.locator("#row-1")).containsText("长表第30条");
        isInView(page.getByText("已移到第 1 行"));
        assertThat(table.ids()).startsWith("long-30", "long-1").endsWith("long-29");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theNameAndTheRowAreToldAtOnceAndTheNameIsKept() {
        Page page = window(1280, 900, "zh-CN");
        page.locator("#edit-15").click();
        page.locator("#e-lead").selectOption("");
        page.locator("#e-reply").fill("99");
        page.locator("#save").click();
        assertThat(page.locator("[role=alert]").first()).containsText("你的姓名");
        assertThat(page.locator("#row-faults")).containsText("没有说明去向");
        assertThat(page.locator("#f-author")).isFocused();
        assertThat(page.locator("#f-author")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#f-author")).hasAttribute("aria-describedby", "w-author");
        assertThat(page.locator("#e-lead")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#w-lead")).containsText("没有说明去向");
        assertThat(page.locator("#e-lead")).hasAttribute("aria-describedby", "w-lead");
        assertThat(page.locator("#e-reply")).hasAttribute("aria-invalid", "true");
        picture(page, "told");
        page.keyboard().type("王派单");
        page.locator("#cancel").click();
        assertThat(page.locator("#edit-15")).isFocused();
        assertThat(page.locator("#f-author")).hasValue("王派单");
        page.reload();
        assertThat(page.locator("#f-author")).hasValue("王派单");
        page.locator("#up-2").click();
        assertThat(page.locator("#row-1")).isFocused();
        page.locator("#f-author").fill("");
        type(page, "李派单");
        assertThat(page.locator("#f-by")).hasValue("李派单");
        page.locator("#edit-3").click();
        assertThat(page.locator("#e-zh")).isFocused();
        assertThat(page.locator("#f-author")).hasValue("李派单");
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void theCountOfFaultsLeadsToTheFirstAndTheFaultToItsField(int width) {
        table.lay(17, 23);
        Page page = windows.open(new NewContextOptions()
                        .setViewportSize(width, width == 390 ? 844 : 900)
                        .setLocale("zh-CN"))
                .newPage();
        page.navigate(routing.address(0) + "/rules");
        page.locator("#first-fault").click();
        isInView(page.locator("#row-17 strong"));
        isInView(page.getByText("第 17 行：没有说明去向"));
        picture(page, "first-fault-" + width);
        page.locator(".ow-found a").first().click();
        assertThat(page.locator("#e-lead")).isFocused();
        isInView(page.locator("#w-lead"));
        assertThat(page.locator("#e-lead")).hasAttribute("aria-invalid", "true");
        picture(page, "at-its-field-" + width);
    }

    /** All that the back-test found is there, and does not stand between who looks at it and what is decided by it. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void whatDiffersIsFoldedAndTheDecisionIsNear(int width) {
        Page page = window(width, width == 390 ? 844 : 900, "zh-CN");
        page.locator("#f-months").selectOption("60");
        page.locator("#trial button[type=submit]").click();
        assertThat(page.locator("#trial-changes summary")).containsText(Pattern.compile("会不同的 [5-9][0-9] 件问题"));
        assertThat(page.locator("#trial-list")).not().isVisible();
        picture(page, "tried-" + width);
        page.locator("#to-live").click();
        isInView(page.locator("#publish"));
        assertThat(farApart(page, "backtest", "activation")).isLessThan(width == 390 ? 1_300 : 800);
        page.locator("#trial-changes summary").click();
        assertThat(page.locator("#trial-list tbody tr")).hasCount(50);
        assertThat((Integer) page.evaluate("() => document.querySelector('#trial-list tbody tr').offsetHeight"))
                .isLessThan(240);
        picture(page, "differences-" + width);
        page.locator("#trial-changes a:has-text('下一页')").click();
        assertThat(page.locator("#trial-list tbody tr")).not().hasCount(50);
        assertThat(page.locator("#trial-list")).isVisible();
        assertThat(complaints).isEmpty();
    }

    /** Whoever goes there at once is not pushed away by what comes above. */
    @Test
    void theWayToTheDecisionHoldsWhileTheBackTestComes() {
        Page page = windows.open(
                        new NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN"))
                .newPage();
        page.navigate(routing.address(0) + "/rules");
        page.locator("#to-live").click();
        tried(page);
        isInView(page.locator("#activation"));
        isInView(page.locator("#publish"));
    }

    private static double farApart(Page page, String some, String other) {
        return ((Number) page.evaluate(
                        "([a, b]) => ((at) => at(b) - at(a))((id) => document.getElementById(id).getBoundingClientRect().top)",
                        List.of(some, other)))
                .doubleValue();
    }

    /** However long the figure behind it is. */
    @Test
    void theBarsAreOfOneLength() {
        Page page = window(1280, 900, "zh-CN");
        page.evaluate("() => document.querySelector('#trial .ow-strip-figure').textContent = '100.0 %  1000 ÷ 1000'");
        assertThat((List<?>) page.evaluate(
                        "() => [...document.querySelectorAll('#trial .ow-strip')].map((e) => e.clientWidth)"))
                .hasSizeGreaterThan(1)
                .allSatisfy(width -> assertThat(width)
                        .isEqualTo(page.evaluate("() => document.querySelector('#trial .ow-strip').clientWidth")));
    }

    @Test
    void whatWasDecidedIsSaidInView() {
        Page page = window(1280, 900, "zh-CN");
        type(page, "王派单");
        page.locator("#f-reason").fill("试行");
        page.locator("#publish").click();
        assertThat(page.locator("#told")).containsText("已启用");
        assertThat(page.locator("#told")).isFocused();
        tried(page);
        isInView(page.locator("#told"));
        isInView(page.locator("#live"));
        page.locator("#f-reason").fill("试完了");
        page.locator("#back").click();
        assertThat(page.locator("#told")).containsText("已回退");
        isInView(page.locator("#told"));
        assertThat(complaints).isEmpty();
    }

    /** Where {@code onewindow.screenshots} names a directory: what the window shows, for people to look at. */
    static void picture(Page page, String name) {
        String directory = System.getProperty("onewindow.screenshots", "");
        if (!directory.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(directory, "long-" + name + ".png")));
        }
    }
}
