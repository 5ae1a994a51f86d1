package city.onewindow.routing.backtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What differs does not stand between the draft and what is decided by it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongTrialInTheBrowserTest extends LongRules {
    private static final int PAST = 51;

    @BeforeAll
    void past() {
        for (int issue = 0; issue < PAST; issue++) {
            routing.dispatched(LongTable.WORD + issue);
        }
    }

    /** All that the back-test found is there, and does not stand between who looks at it and what is decided by it. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void whatDiffersIsFoldedAndTheDecisionIsNear(int width) {
        Page page = window(width);
        page.locator("#f-months").selectOption("60");
        page.locator("#trial button[type=submit]").click();
        assertThat(page.locator("#trial-changes summary")).containsText(Pattern.compile("会不同的 [1-9][0-9]+ 件问题"));
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
        Page page = open(1280);
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
        Page page = window(1280);
        page.evaluate("() => document.querySelector('#trial .ow-strip-figure').textContent = '100.0 %  1000 ÷ 1000'");
        assertThat((List<?>) page.evaluate(
                        "() => [...document.querySelectorAll('#trial .ow-strip')].map((e) => e.clientWidth)"))
                .hasSizeGreaterThan(1)
                .allSatisfy(width -> assertThat(width)
                        .isEqualTo(page.evaluate("() => document.querySelector('#trial .ow-strip').clientWidth")));
    }

    @Test
    void whatWasDecidedIsSaidInView() {
        Page page = window(1280);
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
}
