package city.onewindow.testkit.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.TestAbortedException;

/**
 * Lends a test windows of the one browser of this test run, which starts when the first is asked for, and closes them after
 * the test. Not thread-safe, as Playwright is not.
 */
public final class BrowserWindows implements BeforeEachCallback, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(BrowserWindows.class);

    private final List<BrowserContext> open = new ArrayList<>();
    private Optional<ExtensionContext> test = Optional.empty();

    @Override
    public void beforeEach(ExtensionContext context) {
        test = Optional.of(context);
    }

    /**
     * A fresh one, with nobody's cookies.
     *
     * @throws TestAbortedException where no Chromium is installed: the test is skipped, by name
     */
    public BrowserContext open(NewContextOptions options) {
        BrowserContext context = chromium(test.orElseThrow()).browser().newContext(options);
        context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        open.add(context);
        return context;
    }

    private static Chromium chromium(ExtensionContext test) {
        return test.getRoot().getStore(OURS).computeIfAbsent(Chromium.class, once -> start(), Chromium.class);
    }

    private static Chromium start() {
        return new Chromium(Chromium.installed()
                .orElseThrow(() -> new TestAbortedException(
                        "no Chromium on the PATH, looked for " + String.join(", ", Chromium.NAMES))));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.forEach(BrowserContext::close);
        open.clear();
    }
}
