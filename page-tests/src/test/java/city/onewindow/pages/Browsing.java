package city.onewindow.pages;

import city.onewindow.testkit.browser.BrowserWindows;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lends a test its windows, and fails it where the browser complained in one of them. */
final class Browsing implements BeforeEachCallback, AfterEachCallback {
    private final BrowserWindows lent = new BrowserWindows();
    private final List<Window> windows = new ArrayList<>();

    @Override
    public void beforeEach(ExtensionContext context) {
        lent.beforeEach(context);
    }

    /** A fresh window, with nobody's cookies. */
    Window open(Screen screen) {
        return open(screen, true);
    }

    Window open(Screen screen, boolean scripts) {
        BrowserContext context = lent.open(new NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setLocale(screen.language())
                .setJavaScriptEnabled(scripts));
        Window window = new Window(context.newPage(), scripts);
        windows.add(window);
        return window;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        boolean failed = context.getExecutionException().isPresent();
        if (failed) {
            windows.forEach(window -> System.out.println(window.shown()));
        }
        lent.afterEach(context);
        List<String> complaints =
                windows.stream().flatMap(window -> window.complaints().stream()).toList();
        windows.clear();
        if (!complaints.isEmpty() && !failed) {
            throw new AssertionError("The browser complained: " + complaints);
        }
    }
}
