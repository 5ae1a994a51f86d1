package city.onewindow.pages;

import com.microsoft.playwright.Page;

/** Somebody who has a keyboard only. */
final class Typist {
    private static final int MOST_TABS = 60;

    private final Page page;
    private boolean outlined = true;

    Typist(Page page) {
        this.page = page;
    }

    /** Presses Tab until a control is reached. @throws AssertionError where it is not */
    Typist tabTo(String selector) {
        for (int pressed = 0; pressed < MOST_TABS; pressed++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                outlined &= (Boolean) page.evaluate("""
                                () => [document.activeElement, document.activeElement.closest('label')].some(
                                  e => e && getComputedStyle(e).outlineStyle !== 'none')""");
                return this;
            }
        }
        throw new AssertionError("the Tab key does not lead to " + selector + " on " + page.url());
    }

    void type(String text) {
        page.keyboard().insertText(text);
    }

    void press(String key) {
        page.keyboard().press(key);
        page.waitForLoadState();
    }

    /** Whether every control that it stood on was marked. */
    boolean outlined() {
        return outlined;
    }
}
