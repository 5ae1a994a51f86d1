package city.onewindow.routing.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.running.RunningRouting;
import city.onewindow.routing.running.RunningRouting.Issue;
import city.onewindow.routing.suggestion.MadeUpIssues;
import city.onewindow.testkit.Browser;
import city.onewindow.testkit.Events;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came to the triage desk before there was a model. */
class SuggestedLaterTest {
    private final RunningRouting routing = RunningRouting.get();
    private final Browser browser = routing.browser(0);
    private final Models models = new Models(routing);

    @BeforeEach
    void noModelHasLived() {
        models.forget();
    }

    @Test
    void theModelInForceIsAskedAsItIsShownAndNothingIsWritten() {
        Issue issue = routing.triaged("出口退税申报");
        Case before = routing.state(issue.id());
        assertThat(browser.get("/api/issues/" + issue.id()).body()).contains("\"suggestions\":[]");
        long version = models.trained(MadeUpIssues.of(150, 1));
        models.activate(version);
        models.awaitEverywhere(version);

        String asked = "\"askedNow\":\"" + version + "\"";
        assertThat(browser.get("/api/issues/" + issue.id()).body()).contains(asked, "\"probability\":");
        assertThat(browser.get("/api/triage").body()).contains(asked, "\"probability\":");
        assertThat(browser.get("/triage", "Accept", "text/html").body())
                .contains(version + " 号模型现建议")
                .doesNotContain("??");
        assertThat(browser.get("/triage?lang=en", "Accept", "text/html").body())
                .contains("Model " + version + " now suggests")
                .doesNotContain("??");
        String path = "/triage/" + issue.id();
        assertThat(browser.get(path, "Accept", "text/html").body())
                .contains("id=\"suggestions\"", "在用的 " + version + " 号模型")
                .doesNotContain("??");
        assertThat(browser.get(path + "?lang=en", "Accept", "text/html").body())
                .contains("what model " + version + ", in force now")
                .doesNotContain("??");
        assertThat(routing.state(issue.id())).isEqualTo(before);
    }

    @Test
    void whatItCannotReadItSaysSoOfInASentence() {
        Issue issue = routing.triaged("Zoning permit for a greenhouse");
        assertThat(browser.get("/api/issues/" + issue.id()).body()).contains("\"unread\":false");
        long version = models.trained(MadeUpIssues.of(150, 1));
        models.activate(version);
        models.awaitEverywhere(version);
        assertThat(browser.get("/api/issues/" + issue.id()).body())
                .contains("\"askedNow\":\"" + version + "\",\"unread\":true", "\"suggestions\":[]");
        String list = browser.get("/api/triage").body();
        assertThat(list).contains("\"askedNow\":\"" + version + "\",\"unread\":true");
        String path = "/triage/" + issue.id();
        assertThat(browser.get(path, "Accept", "text/html").body())
                .contains("id=\"unread\"", "在用的 " + version + " 号模型在正文中几乎没有读到学过的字词")
                .doesNotContain("id=\"suggestions\"", "??");
        assertThat(browser.get(path + "?lang=en", "Accept", "text/html").body())
                .contains("Model " + version + ", in force now, finds next to no words")
                .doesNotContain("??");
        assertThat(browser.get("/triage", "Accept", "text/html").body()).contains(version + " 号模型读不懂");
        assertThat(browser.get("/triage?lang=en", "Accept", "text/html").body())
                .contains("Model " + version + " cannot read it")
                .doesNotContain("??");
    }

    @Test
    void theHistoryNamesTheModelThatLeftItToADispatcher() {
        long version = models.trained(MadeUpIssues.of(150, 1));
        models.activate(version);
        models.awaitEverywhere(version);
        String issue = submitted("Zoning permit", "A greenhouse beside the orchard.");
        assertThat(browser.get("/api/issues/" + issue).body())
                .contains("\"code\":\"unread\"", "\"modelVersion\":\"" + version + "\"");
        String path = "/triage/" + issue;
        assertThat(browser.get(path, "Accept", "text/html").body()).contains("当时问的是 " + version + " 号模型");
        assertThat(browser.get(path + "?lang=en", "Accept", "text/html").body())
                .contains("Model " + version + " was asked");
    }

    /** Of no category, so that the model is asked. @return its id, once it stands in triage */
    private String submitted(String subject, String text) {
        IssueAccepted like = Events.accepted();
        String id = UUID.randomUUID().toString().replace("-", "");
        routing.publish(Events.event(
                id,
                1,
                0,
                new IssueAccepted(
                        TrackingCode.draw(new Random()).digits(),
                        like.channel(),
                        like.requesterKind(),
                        null,
                        like.district(),
                        null,
                        null,
                        subject,
                        text,
                        like.submittedAt(),
                        like.accessDigest(),
                        like.personal())));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> browser.get("/api/issues/" + id).statusCode() == 200);
        return id;
    }

    /** The others in this run know of no model. */
    @AfterEach
    void end() {
        models.activate(0);
        models.awaitEverywhere(0);
    }
}
