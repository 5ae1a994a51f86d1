package city.onewindow.routing.backtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By mouse and keyboard: whoever changed a row sees what became of it, where it was done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongRulesInTheBrowserTest extends LongRules {
    /** What changes one row in a wide window, what takes it out and back in a narrow one. */
    @Test
    void aSavedRowIsInViewWithWhatIsSaidOfIt() {
        Page page = window(1280);
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
        picture(page, "saved");
        page.locator("#edit-15").click();
        page.locator("#e-lead").selectOption("");
        page.locator("#save").click();
        assertThat(page.locator("#row-15")).isFocused();
        assertThat(page.locator("#trial")).containsText("草稿有错误");
        isInView(page.locator("#row-15 strong"));
        isInView(page.getByText("没有说明去向"));
        assertThat(page.locator(".ow-told")).containsText("还有 1 处要改正");
        assertThat(page).hasTitle(Pattern.compile("^规则表"));
        picture(page, "faulty");
        page.locator(".ow-told button").click();
        assertThat(page.locator("#row-15")).containsText("税务局");
        page.setViewportSize(390, 844);
        page.locator("[aria-label='删除第 15 行']").click();
        assertThat(page.locator("#row-15")).containsText("长表第16条");
        tried(page);
        isInView(page.locator("#row-15 strong"));
        isInView(page.getByText("已删除"));
        picture(page, "deleted");
        page.locator(".ow-told button").click();
        assertThat(page.locator("#row-15")).containsText("改过的第15条");
        tried(page);
        isInView(page.locator("#row-15 strong"));
        isInView(page.getByText("已撤销上一次修改"));
        assertThat(complaints).isEmpty();
    }

    /** In the narrow window, where less of the table is in view. */
    @Test
    void aRowGoesUpByKeyboardForAsLongAsTheKeyIsPressed() {
        Page page = window(390);
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
    void enterInAFieldSavesTheRowAndTakesNothingBack() {
        Page page = window(1280);
        type(page, "王派单");
        page.locator("#up-3").click();
        assertThat(page.locator("#up-2")).isFocused();
        page.locator("#edit-20").click();
        page.locator("#e-zh").fill("回车保存的第20条");
        page.locator("#e-zh").press("Enter");
        assertThat(page.locator("#row-20")).containsText("回车保存的第20条");
        assertThat(page.locator("#row-20")).isFocused();
        page.locator("#f-author").press("Enter");
        assertThat(page.getByText("草稿已保存")).isVisible();
        assertThat(page.locator("#row-20")).containsText("回车保存的第20条");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theLastRowGoesToTheTopInOneGo() {
        Page page = window(1280);
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
        Page page = window(1280);
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
        Page page = open(width);
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
}
