package city.onewindow.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One window of the browser; it notes every complaint of the console and every dialog that a page opens. */
final class Window {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Page page;
    private final boolean scripts;
    private final List<String> complaints = new ArrayList<>();

    Window(Page page, boolean scripts) {
        this.page = page;
        this.scripts = scripts;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + " on " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script on " + page.url() + ": " + error));
        page.onDialog(dialog -> {
            if (!dialog.type().equals("confirm")) {
                complaints.add("dialog on " + page.url() + ": " + dialog.message());
            }
            dialog.accept();
        });
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** As if the window were drawn to that size, the page in it as it is. */
    void resize(Screen screen) {
        if (isAsWideAs(screen)) {
            return;
        }
        page.setViewportSize(screen.width(), screen.height());
        assertThat(page.evaluate("() => innerWidth")).isEqualTo(screen.width());
    }

    boolean isAsWideAs(Screen screen) {
        return page.viewportSize().width == screen.width();
    }

    void go(String address) {
        assertThat(page.navigate(address).status()).as(address).isLessThan(500);
    }

    /**
     * Ticks or chooses, by the keyboard: a click may miss what still moves, as where alike issues have just come in above;
     * a key cannot.
     */
    void check(String selector) {
        Locator choice = page.locator(selector);
        if (!choice.isChecked()) {
            choice.press("Space");
        }
        PlaywrightAssertions.assertThat(choice).isChecked();
    }

    /** Presses a form's button, by the keyboard for the same reason, and waits for the page that follows. */
    void send(String form) {
        page.locator(form + " button[type=submit]").press("Enter");
        page.waitForLoadState();
    }

    /** Reloads until the part is there: what is on its way comes soon, with or without scripts. */
    void awaitReloading(String selector) {
        await().pollInSameThread().atMost(SOON).until(() -> {
            boolean there = page.locator(selector).count() > 0;
            if (!there) {
                page.reload();
            }
            return there;
        });
    }

    /** What must hold of every page on every screen. */
    void isFitToBeSeen() {
        awaitParts();
        new Look(page).showsNoRawKeys().isWithinItsEdges();
    }

    /** As far as it holds of a page that shows what looks like a template. */
    void isWithinItsEdges() {
        awaitParts();
        new Look(page).isWithinItsEdges();
    }

    /** What a page fetches after it is there. */
    private void awaitParts() {
        if (scripts) {
            PlaywrightAssertions.assertThat(page.locator("[hx-trigger=load]")).hasCount(0);
        }
    }

    /** Where {@code onewindow.screenshots} names a directory: for people to look at. */
    void picture(String name) {
        String directory = System.getProperty("onewindow.screenshots", "");
        if (!directory.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(directory, name + ".png")));
        }
    }

    /** Takes complaints back that a test brought about on purpose. */
    void forgive(String words) {
        complaints.removeIf(complaint -> complaint.contains(words));
    }

    /** Of the browser, so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Where it is and what it shows: for whoever looks into a failed test. */
    String shown() {
        return page.url() + "\n" + page.locator("body").innerText() + "\n" + complaints;
    }
}
