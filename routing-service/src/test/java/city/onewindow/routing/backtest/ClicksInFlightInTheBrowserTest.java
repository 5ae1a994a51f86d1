package city.onewindow.routing.backtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who clicks on while a change is still under way: nothing of it is lost with the page that is replaced. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClicksInFlightInTheBrowserTest extends LongRules {
    private final List<Route> held = new ArrayList<>();

    @BeforeEach
    void forget() {
        held.clear();
    }

    /** A page whose changes wait until they are let through. */
    private Page slow() {
        Page page = window(1280);
        type(page, "王派单");
        page.route("**/rules/draft", held::add);
        return page;
    }

    private void through(Page page) {
        page.waitForCondition(() -> !held.isEmpty());
        held.removeFirst().resume();
    }

    private static Locator row(Page page, int row) {
        return page.locator("#row-" + row);
    }

    @Test
    void aSecondClickOnUpMovesTwiceAndEachIsTakenBack() {
        Page page = slow();
        page.locator("#up-15").click();
        page.waitForCondition(() -> !held.isEmpty());
        page.locator("#up-15").click();
        through(page);
        through(page);
        assertThat(row(page, 13)).containsText("长表第15条");
        assertThat(page.locator("#up-13")).isFocused();
        isInView(row(page, 13));
        page.locator(".ow-told button").click();
        through(page);
        assertThat(row(page, 14)).containsText("长表第15条");
        assertThat(row(page, 13)).containsText("长表第13条");
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDoubleClickOnUpMovesTwiceHoweverSoonTheFirstIsAnswered(boolean slow) {
        Page page = slow ? slow() : window(1280);
        if (!slow) {
            type(page, "王派单");
        }
        page.locator("#up-15").scrollIntoViewIfNeeded();
        var box = page.locator("#up-15").boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        press(page, 1);
        if (!slow) {
            // What is under the pointer by then is another row's button.
            assertThat(page.locator("#up-14")).isFocused();
        }
        press(page, 2);
        if (slow) {
            through(page);
            through(page);
        }
        assertThat(row(page, 13)).containsText("长表第15条");
        assertThat(page.locator("#up-13")).isFocused();
        assertThat(row(page, 14)).containsText("长表第13条");
        assertThat(row(page, 15)).containsText("长表第14条");
    }

    private static void press(Page page, int count) {
        page.mouse().down(new Mouse.DownOptions().setClickCount(count));
        page.mouse().up(new Mouse.UpOptions().setClickCount(count));
    }

    @Test
    void theKeyIsPressedFasterThanTheServerAnswers() {
        Page page = slow();
        page.locator("#down-3").focus();
        for (int pressed = 0; pressed < 3; pressed++) {
            page.keyboard().press("Enter");
        }
        for (int sent = 0; sent < 3; sent++) {
            through(page);
        }
        assertThat(row(page, 6)).containsText("长表第3条");
        assertThat(page.locator("#down-6")).isFocused();
    }

    @Test
    void aRowBelowIsEditedAndAnotherDeletedByWhatTheyAreAndNotByTheirNumber() {
        Page page = slow();
        page.locator("#down-15").click();
        page.waitForCondition(() -> !held.isEmpty());
        page.locator("[aria-label='删除第 16 行']").click();
        page.locator("#edit-20").click();
        through(page);
        through(page);
        assertThat(page.locator("#e-id")).hasValue("long-20");
        assertThat(page.locator("#e-zh")).isFocused();
        assertThat(row(page, 15)).containsText("长表第15条");
        assertThat(row(page, 16)).containsText("长表第17条");
        assertThat(table.ids()).doesNotContain("long-16");
    }

    @Test
    void whoeverIsRefusedLooksFirst() {
        Page page = slow();
        page.locator("#up-15").click();
        page.waitForCondition(() -> !held.isEmpty());
        page.locator("#up-15").click();
        table.lay(7);
        through(page);
        assertThat(page.locator("#rules [role=alert]").first()).containsText("李派单在此期间改过规则表");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(held).isEmpty();
        assertThat(row(page, 15)).containsText("长表第15条");
        page.locator("#up-15").click();
        through(page);
        assertThat(row(page, 14)).containsText("长表第15条");
    }
}
