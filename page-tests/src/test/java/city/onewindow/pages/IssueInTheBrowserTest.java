package city.onewindow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.testkit.running.City;
import city.onewindow.testkit.running.RunningStack;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the start page to the rating, as requester, department and dispatcher do it by hand. */
class IssueInTheBrowserTest {
    private static final String CENTRE = "development-zone-centre";
    private static final String ANSWER = "已对接两处厂房。\n请联系招商部门。";

    @RegisterExtension
    private final Browsing browsing = new Browsing();

    private final City city = RunningStack.plain().city();

    private static Stream<Screen> screens() {
        return Stream.of(Screen.DESK, Screen.TELEPHONE.in("en-GB"));
    }

    private static String subject() {
        return "寻找厂房 " + UUID.randomUUID().toString().substring(0, 8);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aQuestionIsAskedAnsweredReadAndRated(Screen screen) {
        String subject = subject();
        Window requester = browsing.open(screen);
        Pages asking = new Pages(requester, city);
        requester.go(city.intake().base() + "/");
        assertThat(requester.find("h1")).containsText(screen.isChinese() ? "一个窗口" : "One window");
        requester.find("main a[href$='/submit']").click();
        asking.fillIn(subject, "公司扩产,需租用标准厂房。", "plant-and-land");
        requester.send("form[action='/submit']");
        Pages.Noted noted = asking.receipt();
        requester.send("form[action$='/track']");
        assertThat(requester.find("h1")).hasText(subject);
        requester.isFitToBeSeen();

        Window department = browsing.open(screen);
        Pages answering = new Pages(department, city);
        answering.openAtDesk(CENTRE, subject);
        answering.acknowledge();
        department.isFitToBeSeen();
        answering.reply("solved", ANSWER);
        assertThat(department.find(".ow-alert-good")).isVisible();
        department.isFitToBeSeen();

        // The open page shows the reply by itself.
        assertThat(requester.find(".ow-reply .ow-text")).hasText(ANSWER);
        assertThat(requester.find("form[action$='/rating']")).isVisible();
        asking.rate("satisfied", "basically-satisfied", "两天就有了答复");
        assertThat(requester.find("form[action$='/rating']")).hasCount(0);
        assertThat(requester.find("main")).containsText("两天就有了答复");
        requester.isFitToBeSeen();

        Window later = browsing.open(screen);
        new Pages(later, city).track(noted);
        assertThat(later.find("h1")).hasText(subject);
        assertThat(later.find(".ow-timeline li")).hasCount(7);
    }

    @Test
    void theDispatcherPlacesWhatNoRuleCould() {
        String subject = subject();
        new Pages(browsing.open(Screen.DESK), city).submit(subject, "");
        Window dispatcher = browsing.open(Screen.DESK);
        Pages placing = new Pages(dispatcher, city);
        placing.openAtTriage(subject);
        dispatcher.find("#f-lead").selectOption("industry");
        dispatcher.find("#f-reason").fill("属技改项目");
        dispatcher.find("#place-by").fill("王派单");
        dispatcher.send("#place");
        assertThat(dispatcher.find(".ow-alert-good")).containsText("工业和信息化局");
        dispatcher.isFitToBeSeen();
        placing.openAtDesk("industry", subject);
        assertThat(dispatcher.find("h1")).hasText(subject);
    }

    @Test
    void withoutScriptsEveryFormStillWorks() {
        String subject = subject();
        Window requester = browsing.open(Screen.TELEPHONE, false);
        Pages asking = new Pages(requester, city);
        Pages.Noted noted = asking.submit(subject, "plant-and-land");
        Window department = browsing.open(Screen.TELEPHONE, false);
        Pages answering = new Pages(department, city);
        answering.openAtDesk(CENTRE, subject);
        answering.reply("explained", ANSWER);
        asking.track(noted);
        requester.awaitReloading("form[action$='/rating']");
        asking.rate("satisfied", "satisfied", "");
        assertThat(requester.find("form[action$='/rating']")).hasCount(0);
    }

    @Test
    void whatWasTypedIsKeptWhenAFieldIsWrong() {
        Window requester = browsing.open(Screen.TELEPHONE);
        requester.go(city.intake().base() + "/submit");
        new Pages(requester, city).fillIn("", "只有正文", "plant-and-land");
        requester.send("form[action='/submit']");
        assertThat(requester.find("[role=alert]")).isFocused();
        assertThat(requester.find("#f-subject")).hasAttribute("aria-invalid", "true");
        assertThat(requester.find("#f-text")).hasValue("只有正文");
        requester.isFitToBeSeen();
        requester.forgive("422");
    }

    /** On a slow line the part of the form that depends on who asks comes when its field is filled in already. */
    @Test
    void whatIsTypedOutlivesWhatComesLate() {
        Window requester = browsing.open(Screen.TELEPHONE);
        requester.go(city.intake().base() + "/submit");
        List<Route> late = new ArrayList<>();
        requester.page().route("**/submit/company?*", late::add);
        requester.check("input[name=kind][value=talent]");
        requester.page().waitForCondition(() -> !late.isEmpty());
        requester.find("#f-company").fill("示例传感科技");
        late.getFirst().resume();
        assertThat(requester.find("#h-company")).isVisible();
        assertThat(requester.find("#f-company")).isFocused();
        assertThat(requester.find("#f-company")).hasValue("示例传感科技");
    }

    @Test
    void theKeyboardIsEnough() {
        String subject = subject();
        Window requester = browsing.open(Screen.DESK);
        Typist typist = new Typist(requester.page());
        requester.go(city.intake().base() + "/submit");
        typist.tabTo("input[name=kind]").press("Space");
        typist.tabTo("#f-company").type("示例传感科技有限公司");
        typist.tabTo("#f-name").type("王工");
        typist.tabTo("#f-subject").type(subject);
        typist.tabTo("#f-text").type("请协助。");
        typist.tabTo("form[action='/submit'] button[type=submit]").press("Enter");
        assertThat(requester.find("#code")).isVisible();
        typist.tabTo("form[action$='/track'] button").press("Enter");
        assertThat(requester.find("h1")).hasText(subject);
        assertThat(typist.outlined()).as("one sees where one is").isTrue();
    }
}
