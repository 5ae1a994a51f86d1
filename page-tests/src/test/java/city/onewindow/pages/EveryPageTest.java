package city.onewindow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.onewindow.testkit.running.City;
import city.onewindow.testkit.running.Forged;
import city.onewindow.testkit.running.RunningStack;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each page, in both languages, on a desk and as narrow as telephones: nothing beyond the edge, no complaint, all
 * labelled. A page is fetched once for all: its server is not told how wide the window is.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageTest {
    /** Chinese breaks between any two characters: what holds English at 320 px holds it too. */
    private static final List<Screen> CHINESE = List.of(Screen.DESK, Screen.TELEPHONE);

    private static final List<Screen> ENGLISH = List.of(Screen.DESK, Screen.TELEPHONE, Screen.OLD_TELEPHONE);

    @RegisterExtension
    private final Browsing browsing = new Browsing();

    private final RunningStack running = RunningStack.plain();
    private final City city = running.city();
    private final Exhibits exhibits = Exhibits.make(running);

    private static Stream<Screen> languages() {
        return Stream.of(Screen.DESK, Screen.DESK.in("en-GB"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isFitToBeSeen(Screen screen) {
        Window window = browsing.open(screen);
        exhibits.pages(city).forEach((name, address) -> {
            window.go(address);
            assertThat(window.find("html")).hasAttribute("lang", screen.isChinese() ? "zh-CN" : "en");
            isFit(window, screen, name);
        });
        Pages pages = new Pages(window, city);
        exhibits.tracked().forEach((name, receipt) -> {
            pages.track(new Pages.Noted(receipt.code(), receipt.secret()));
            isFit(window, screen, name);
        });
        pages.submit("想租 3000 平方米厂房", "plant-and-land");
        isFit(window, screen, "receipt");
        beforeAsking(window, screen);
    }

    /** Others asked alike: beside the form, folded and open, and on the receipt. */
    private void beforeAsking(Window window, Screen screen) {
        window.go(city.intake().base() + "/submit");
        window.find("#f-subject").fill(Exhibits.ASKED);
        assertThat(window.find("#answered details").first()).isVisible();
        isFit(window, screen, "submit-answered");
        window.find("#answered summary").first().click();
        isFit(window, screen, "submit-answered-open");
        new Pages(window, city).submit(Exhibits.ASKED, "plant-and-land");
        assertThat(window.find("#answered details").first()).isVisible();
        isFit(window, screen, "receipt-answered");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatIsWrongIsFitToBeSeen(Screen screen) {
        Window window = browsing.open(screen);
        window.go(city.intake().base() + "/nowhere");
        isFit(window, screen, "no-such-page");
        window.forgive("404");
        window.go(city.intake().base() + "/submit");
        window.send("form[action='/submit']");
        isFit(window, screen, "submit-wrong");
        window.go(city.intake().base() + "/withdraw");
        window.send("form[action='/withdraw']");
        isFit(window, screen, "withdraw-wrong");
        window.go(city.feedback().base() + "/track");
        window.send("form[action='/track']");
        isFit(window, screen, "track-wrong");
        new Pages(window, city)
                .track(new Pages.Noted(Forged.receipt(Forged.issue()).code(), "abcd-efgh-jkmn-pqrs"));
        assertThat(window.find("h1")).containsText(screen.isChinese() ? "没有找到" : "Not found");
        isFit(window, screen, "track-unknown");
        window.go(city.routing().base() + "/triage/" + exhibits.unplaced().id());
        window.send("#place");
        isFit(window, screen, "placing-wrong");
        window.go(city.routing().base() + "/desk/" + Exhibits.CENTRE + "/issues/"
                + exhibits.original().id());
        window.send("form[action$='/replies']");
        isFit(window, screen, "reply-wrong");
        window.go(city.routing().base() + "/desk/" + Exhibits.CENTRE + "/issues/"
                + exhibits.released().id());
        window.find("#revoking summary").click();
        window.send("form[action$='/release-revocations']");
        isFit(window, screen, "revoke-wrong");
        window.find("#releasing summary").click();
        window.find("#f-question").fill("");
        window.send("form[action$='/releases']");
        isFit(window, screen, "release-wrong");
        window.forgive("422");
    }

    /** In all widths, beginning with that which the window has: to draw it anew costs as much as to look. */
    private static void isFit(Window window, Screen screen, String name) {
        List<Screen> widths = screen.isChinese() ? CHINESE : ENGLISH;
        for (Screen each : window.isAsWideAs(widths.getFirst()) ? widths : widths.reversed()) {
            window.resize(each);
            window.isFitToBeSeen();
            window.picture(each.width() + "-" + screen.language().substring(0, 2) + "-" + name);
        }
    }
}
