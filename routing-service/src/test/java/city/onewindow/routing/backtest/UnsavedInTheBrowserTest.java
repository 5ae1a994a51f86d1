package city.onewindow.routing.backtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What was typed into a row and is not saved goes only where its author says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnsavedInTheBrowserTest extends LongRules {
    private static final String QUESTION = "confirm: 第 15 行的修改还没有保存，要放弃吗？";

    private Page typed() {
        Page page = open(1280);
        page.locator("#edit-15").click();
        assertThat(page.locator("#e-zh")).isFocused();
        page.locator("#e-zh").fill("没保存的第15条");
        return page;
    }

    @Test
    void whatWouldCloseTheEditorAsksAndOnNoNothingIsSent() {
        Page page = typed();
        type(page, "王派单");
        agrees = false;
        for (String place : new String[] {
            "#up-3", "#edit-3", "#add", "#cancel", "[data-row=long-3] [data-act=copy]", "button[value=otherwise]"
        }) {
            asked.clear();
            page.locator(place).click();
            assertThat(asked).as(place).containsExactly(QUESTION);
            assertThat(page.locator("#e-zh")).hasValue("没保存的第15条");
        }
        assertThat(table.ids().get(2)).isEqualTo("long-3");
        asked.clear();
        page.locator("#save").click();
        assertThat(page.locator("#row-15")).containsText("没保存的第15条");
        assertThat(asked).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void onYesItIsGivenUpAndWhereNothingWasTypedNothingIsAsked() {
        Page page = typed();
        type(page, "王派单");
        page.locator("#up-3").click();
        assertThat(page.locator("#up-2")).isFocused();
        assertThat(asked).containsExactly(QUESTION);
        page.locator("#edit-15").click();
        assertThat(page.locator("#e-zh")).hasValue("长表第15条");
        page.locator("#edit-16").click();
        assertThat(page.locator("#e-zh")).hasValue("长表第16条");
        assertThat(asked).containsExactly(QUESTION);
    }

    @Test
    void whatWasRefusedIsNotSaved() {
        Page page = typed();
        page.locator("#save").click();
        assertThat(page.locator("[role=alert]").first()).containsText("你的姓名");
        assertThat(page.locator("#e-zh")).hasValue("没保存的第15条");
        agrees = false;
        page.locator("#edit-3").click();
        assertThat(asked).containsExactly(QUESTION);
        assertThat(page.locator("#e-zh")).hasValue("没保存的第15条");
    }

    @Test
    void whoLeavesThePageIsAsked() {
        Page page = typed();
        agrees = false;
        page.locator("#rules a[hx-boost=false]").first().click();
        page.waitForCondition(() -> !asked.isEmpty());
        assertThat(asked.getFirst()).startsWith("beforeunload");
        assertThat(page.locator("#e-zh")).hasValue("没保存的第15条");
    }
}
