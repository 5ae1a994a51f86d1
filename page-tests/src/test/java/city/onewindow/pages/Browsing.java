package city.onewindow.pages;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.TestAbortedException;

/** Lends a test its windows; skips it, by name, where no Chromium is. Not thread-safe, as Playwright is not. */
final class Browsing implements BeforeEachCallback, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(Browsing.class);
    private static final int PATIENCE_MILLIS = 60_000;

    private final List<Window> windows = new ArrayList<>();
    private Optional<Chromium> chromium = Optional.empty();

    @Override
    public void beforeEach(ExtensionContext context) {
        Path executable = Chromium.installed()
                .orElseThrow(() -> new TestAbortedException(
                        "no Chromium on the PATH, looked for " + String.join(", ", Chromium.NAMES)));
        chromium = Optional.of(context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Chromium.class, once -> new Chromium(executable), Chromium.class));
    }

    /** A fresh window, with nobody's cookies. */
    Window open(Screen screen) {
        return open(screen, true);
    }

    Window open(Screen screen, boolean scripts) {
        BrowserContext context = chromium.orElseThrow()
                .browser()
                .newContext(new NewContextOptions()
                        .setViewportSize(screen.width(), screen.height())
                        .setLocale(screen.language())
                        .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Window window = new Window(context, context.newPage(), scripts);
        windows.add(window);
        return window;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> complaints =
                windows.stream().flatMap(window -> window.close().stream()).toList();
        windows.clear();
        if (!complaints.isEmpty() && context.getExecutionException().isEmpty()) {
            throw new AssertionError("The browser complained: " + complaints);
        }
    }
}
