package city.onewindow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.testkit.running.City;
import city.onewindow.testkit.running.RunningStack;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An issue whose every field is markup changes no page: text is shown as text wherever it is shown. */
class MarkupIsTextTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String CENTRE = "development-zone-centre";

    @RegisterExtension
    private final Browsing browsing = new Browsing();

    private final City city = RunningStack.plain().city();

    /** Would run, load or break out if it were taken for anything but text. */
    private static String markup(String where) {
        return "</title></textarea><b class=\"planted\" onmouseover=alert(1)>" + where
                + "</b><img src=x onerror=alert(2)><script>alert(3)</script>'\"${7*7}#{house.name}[[${1}]]{{x}}";
    }

    private static Map<String, Object> asked() {
        Map<String, Object> question = City.question();
        question.put(
                "requester",
                Map.of(
                        "kind",
                        "company",
                        "name",
                        markup("n").substring(0, 99),
                        "contact",
                        markup("c").substring(0, 99)));
        question.put("company", markup("co").substring(0, 99));
        question.put("subject", markup("subject"));
        question.put("text", markup("text"));
        question.remove("category");
        return question;
    }

    @Test
    void onEveryPageThatShowsIt() {
        City.Receipt receipt = city.submit(asked());
        await().atMost(SOON).until(() -> city.happened(receipt).contains("triaged"));

        Window window = browsing.open(Screen.DESK);
        String routing = city.routing().base();
        shows(window, routing + "/triage/" + receipt.id(), "subject", "text");
        city.place(receipt, Map.of("lead", CENTRE, "reason", "先行派单")).good();
        city.place(receipt, Map.of("lead", "commerce", "replaces", 1, "reason", markup("reason")))
                .good();
        city.reply("commerce", receipt, "solved", markup("reply")).good();
        await().atMost(SOON).until(() -> city.happened(receipt).contains("delivered"));
        shows(window, routing + "/triage/" + receipt.id(), "subject", "text", "reason", "reply");
        shows(window, routing + "/desk/commerce/issues/" + receipt.id(), "subject", "text", "reason", "reply");
        shows(window, routing + "/desk/commerce?tab=replied", "subject");
        new Pages(window, city).track(new Pages.Noted(receipt.code(), receipt.secret()));
        shown(window, List.of("subject", "text", "reason", "reply"));
        new Pages(window, city).rate("satisfied", "satisfied", markup("comment"));
        shown(window, List.of("subject", "text", "reason", "reply", "comment"));
        byHand(window);
        asAlike(window, receipt);
    }

    /** The receipt, and the form that comes back with a fault, show what was typed too. */
    private void byHand(Window window) {
        Pages pages = new Pages(window, city);
        window.go(city.intake().base() + "/submit");
        pages.fillIn(markup("subject"), "", "");
        window.send("form[action='/submit']");
        assertThat(window.find("#f-subject")).hasValue(markup("subject"));
        shown(window, List.of());
        window.forgive("422");
        window.find("#f-text").fill(markup("text"));
        window.send("form[action='/submit']");
        shown(window, List.of("subject"));
        window.go(city.routing().base() + "/triage/find?code="
                + URLEncoder.encode(markup("code").substring(0, 40), StandardCharsets.UTF_8));
        shown(window, List.of());
        window.forgive("422");
    }

    /** A desk shows alike issues beside an issue, with what they were answered. */
    private void asAlike(Window window, City.Receipt answered) {
        City.Receipt alike = city.submit(asked());
        await().atMost(SOON)
                .until(() -> city.routing()
                        .get("/api/issues/" + alike.id() + "/similar")
                        .text()
                        .contains(answered.code()));
        window.go(city.routing().base() + "/triage/" + alike.id());
        assertThat(window.find("#similar")).containsText(markup("subject"));
        window.find("#similar summary").first().click();
        shown(window, List.of("subject", "text", "reply"));
    }

    private static void shows(Window window, String address, String... fields) {
        window.go(address);
        shown(window, List.of(fields));
    }

    private static void shown(Window window, List<String> fields) {
        window.isWithinItsEdges();
        for (String field : fields) {
            assertThat(window.find("main")).containsText(markup(field));
        }
        assertThat(window.find(".planted, img[src=x], main script")).hasCount(0);
    }
}
