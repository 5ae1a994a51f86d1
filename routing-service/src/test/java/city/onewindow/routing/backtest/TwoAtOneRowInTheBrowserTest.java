package city.onewindow.routing.backtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two dispatchers with the same row open, each in a window of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoAtOneRowInTheBrowserTest extends LongRules {
    private Page at(int width, String name) {
        Page page = open(width);
        type(page, name);
        page.locator("#edit-15").click();
        assertThat(page.locator("#e-zh")).isFocused();
        return page;
    }

    @Test
    void theSecondSeesWhatTheFirstSavedAtTheRowAndChooses() {
        Page li = at(1280, "李派单");
        Page wang = at(390, "王派单");
        li.locator("#e-zh").fill("李的第15条");
        li.locator("#e-lead").selectOption("housing");
        li.locator("#save").click();
        assertThat(li.locator("#row-15")).containsText("李的第15条");
        wang.locator("#e-zh").fill("王的第15条");
        wang.locator("#save").click();
        assertThat(wang.locator("#clash")).isFocused();
        isInView(wang.locator("#clash strong"));
        assertThat(wang.locator("#clash")).containsText("李派单在");
        assertThat(wang.locator("#clash")).containsText("李的第15条");
        assertThat(wang.locator("#clash")).containsText("住房和城乡建设局");
        assertThat(wang.locator("#e-zh")).hasValue("王的第15条");
        picture(wang, "clash");
        // Enter in a field asks again, and overwrites nothing.
        wang.locator("#e-zh").press("Enter");
        assertThat(wang.locator("#clash")).isFocused();
        wang.locator("#mine").click();
        assertThat(wang.locator("#row-15")).isFocused();
        assertThat(wang.locator("#row-15")).containsText("王的第15条");
        assertThat(wang.locator("#row-15")).containsText("税务局");
        assertThat(complaints).isEmpty();
    }

    @Test
    void whoKeepsTheirsSeesTheRowAsItIs() {
        Page li = at(390, "李派单");
        Page wang = at(1280, "王派单");
        li.locator("#e-zh").fill("李的第15条");
        li.locator("#save").click();
        assertThat(li.locator("#row-15")).containsText("李的第15条");
        li.locator("#up-3").click();
        assertThat(li.locator("#up-2")).isFocused();
        wang.locator("#e-zh").fill("王的第15条");
        wang.locator("#save").click();
        assertThat(wang.locator("#clash")).containsText("李的第15条");
        wang.locator("#theirs").click();
        assertThat(wang.locator("#row-15")).isFocused();
        // It says itself that what was typed goes.
        assertThat(asked).isEmpty();
        assertThat(wang.locator("#row-15")).containsText("李的第15条");
        assertThat(wang.locator("#e-zh")).hasCount(0);
    }
}
