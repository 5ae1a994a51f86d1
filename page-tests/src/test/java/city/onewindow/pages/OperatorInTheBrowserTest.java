package city.onewindow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.onewindow.contracts.issue.WithdrawalRequested;
import city.onewindow.testkit.running.City;
import city.onewindow.testkit.running.Forged;
import city.onewindow.testkit.running.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an operator sees of an issue that stands still, and does about it. */
class OperatorInTheBrowserTest {
    @RegisterExtension
    private final Browsing browsing = new Browsing();

    private final RunningStack running = RunningStack.plain();
    private final City city = running.city();

    @Test
    void whatIsKeptBackIsSeenAndReplayedWhenItsCauseIsGone() {
        String issue = Forged.issue();
        try (Forged forged = new Forged(running.brokers())) {
            forged.event(issue, 2, 1, new WithdrawalRequested(null));
            Window operator = browsing.open(Screen.DESK);
            operator.go(city.feedback().base() + "/operations");
            String look = "a[href='/operations/routing/" + issue + "']";
            operator.awaitReloading(look);
            operator.find(look).click();
            assertThat(operator.find("main")).containsText(issue + "/elsewhere/2");

            forged.event(issue, 1, 0, forged.accepted(Forged.receipt(issue), "补到的第一条事件"));
            operator.awaitReloading("code:has-text('" + issue + "/elsewhere/1')");
            operator.find("#operator").fill("李工");
            operator.send("form[action$='/replay']");
            assertThat(operator.find(".ow-alert-good")).containsText(issue);
            operator.isFitToBeSeen();
            operator.go(city.feedback().base() + "/operations/routing/" + issue);
            assertThat(operator.find("form[action$='/replay']")).hasCount(0);
            org.assertj.core.api.Assertions.assertThat(
                            city.routing().get("/ops/replays").text())
                    .contains(issue, "李工");
            city.feedback().post("/ops/blocked/" + issue + "/replay", java.util.Map.of(), "OneWindow-Operator", "test");
        }
    }
}
