package city.onewindow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.testkit.running.City;
import city.onewindow.testkit.running.RunningStack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From a department's answer to one company to what others read before they ask, and back. */
class ReleasedInTheBrowserTest {
    private static final String CENTRE = "development-zone-centre";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String MARKUP = "<b class=planted>x</b><img src=x onerror=alert(1)>${7*7}[[${7*7}]]";

    @RegisterExtension
    private final Browsing browsing = new Browsing();

    private final City city = RunningStack.plain().city();

    private static Stream<Screen> screens() {
        return Stream.of(Screen.DESK, Screen.TELEPHONE.in("en-GB"));
    }

    private City.Receipt answered(String subject) {
        Map<String, Object> question = City.question();
        question.put("subject", subject);
        question.put("text", "示例公司二期,请协助。");
        City.Receipt receipt = city.submit(question);
        await().atMost(SOON).until(() -> city.isAt(CENTRE, receipt));
        city.reply(CENTRE, receipt, "solved", "王工,已为贵公司二期对接。").good();
        return receipt;
    }

    private Window atDesk(Screen screen, City.Receipt receipt) {
        Window department = browsing.open(screen);
        department.go(city.routing().base() + "/desk/" + CENTRE + "/issues/" + receipt.id());
        return department;
    }

    private static void release(Window department, String question, String answer) {
        department.find("#releasing summary").click();
        assertThat(department.find("#f-answer")).hasValue("王工,已为贵公司二期对接。");
        department.find("#f-question").fill(question);
        department.find("#f-answer").fill(answer);
        department.find("#f-staff").fill("李四");
        department.send("form[action$='/releases']");
        assertThat(department.find(".ow-alert-good")).isVisible();
        assertThat(department.find("#released-question")).hasText(question);
        department.isWithinItsEdges();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void whatOneWasAnsweredAnotherReadsUntilItIsTakenBack(Screen screen) {
        String topic = screen.isChinese() ? "琉璃瓦烧制排污许可" : "螺钿漆器出口检疫证书";
        City.Receipt receipt = answered(topic + "急办");
        Window department = atDesk(screen, receipt);
        release(department, topic + "如何申请?" + MARKUP, "在线提交即可。" + MARKUP);
        await().atMost(SOON).until(() -> city.isFound(topic));

        Window another = browsing.open(screen);
        another.go(city.intake().base() + "/submit");
        assertThat(another.find("#answered details")).hasCount(0);
        another.find("#f-subject").fill("想问" + topic);
        assertThat(another.find("#answered")).containsText(screen.isChinese() ? "有人问过类似的问题" : "Others asked alike");
        assertThat(another.find("#answered summary")).hasText(topic + "如何申请?" + MARKUP);
        assertThat(another.find("#answered .ow-text")).isHidden();
        another.find("#answered summary").click();
        assertThat(another.find("#answered .ow-text")).hasText("在线提交即可。" + MARKUP);
        assertThat(another.find(".planted, img[src=x]")).hasCount(0);
        Assertions.assertThat(another.find("main").textContent()).doesNotContain(receipt.code(), "王工", "李四");
        another.isWithinItsEdges();
        // What is open stays open while more is typed.
        another.page()
                .waitForResponse(
                        "**/submit/answered", () -> another.find("#f-text").fill("我们要办" + topic + ",需要多久?"));
        assertThat(another.find("#answered details[open]")).hasCount(1);

        department.find("#revoking summary").click();
        department.find("#f-reason").fill("办法已修订");
        department.send("form[action$='/release-revocations']");
        assertThat(department.find("#released-question")).hasCount(0);
        assertThat(department.find("#main")).containsText("办法已修订");
        another.page()
                .waitForResponse(
                        "**/submit/answered", () -> another.find("#f-text").fill("还是要办" + topic));
        assertThat(another.find("#answered details")).hasCount(0);
        await().atMost(SOON)
                .until(() -> city.happened(receipt).containsAll(List.of("reply-released", "release-revoked")));
        new Pages(another, city).track(new Pages.Noted(receipt.code(), receipt.secret()));
        assertThat(another.find(".ow-timeline"))
                .containsText(screen.isChinese() ? "部门收回了由本件整理的公开答复" : "took back the general answer");
        Assertions.assertThat(another.find("main").textContent()).doesNotContain("办法已修订", "李四");
    }

    @Test
    void withoutScriptsTheReceiptSaysIt() {
        String topic = "缂丝工坊消防验收";
        Window department = browsing.open(Screen.TELEPHONE, false);
        City.Receipt receipt = answered(topic);
        department.go(city.routing().base() + "/desk/" + CENTRE + "/issues/" + receipt.id());
        release(department, topic + "怎样申请?", "向消防部门提出。");
        await().atMost(SOON).until(() -> city.isFound(topic));
        Window another = browsing.open(Screen.TELEPHONE, false);
        new Pages(another, city).submit("请教" + topic, "plant-and-land");
        assertThat(another.find("#answered summary")).hasText(topic + "怎样申请?");
        another.isWithinItsEdges();
    }
}
