package city.onewindow.feedback.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.DuplicateNoted;
import city.onewindow.contracts.issue.DuplicateUnnoted;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.contracts.issue.IssueMarkedDuplicate;
import city.onewindow.contracts.issue.IssueUnmarkedDuplicate;
import city.onewindow.contracts.issue.MarkedBy;
import city.onewindow.feedback.issue.model.FollowedIssue;
import city.onewindow.feedback.issue.model.Moment;
import city.onewindow.testkit.Events;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A duplicate as its requester sees it: that it is one, and nothing of the other issue. */
class DuplicateShownTest {
    private static final String OTHER = "fedcba9876543210".repeat(2);
    private static final MarkedBy WHO = new MarkedBy("张三");
    private static final IssueEvent MARKED = new IssueMarkedDuplicate(OTHER, "2718281828450", "另一家公司也问过", WHO);
    private static final IssueEvent UNMARKED = new IssueUnmarkedDuplicate(OTHER, "dispatcher", "另一家公司问的是别的", WHO);

    private static final IssueEvent NOTED = new DuplicateNoted(OTHER, "2718281828450");
    private static final IssueEvent UNNOTED = new DuplicateUnnoted(OTHER, "2718281828450");

    private static FollowedIssue followed(List<IssueEvent> events) {
        FollowedIssue issue = FollowedIssue.NONE;
        int sequence = 1;
        for (IssueEvent event : events) {
            issue = issue.and(new Moment("e" + sequence++, Events.NOON, event));
        }
        return issue;
    }

    private static String json(IssueEvent event) {
        return new String(IssueEventJson.write(IssueState.forRequester(event)), StandardCharsets.UTF_8);
    }

    @Test
    void itSaysSoUntilItIsTakenBack() {
        FollowedIssue before = followed(List.of(Events.accepted(), Events.dispatched()));
        FollowedIssue marked = followed(List.of(Events.accepted(), Events.dispatched(), MARKED));
        FollowedIssue back = followed(List.of(Events.accepted(), Events.dispatched(), MARKED, UNMARKED));
        assertThat(IssueState.of(marked)).isEqualTo(IssueState.DUPLICATE);
        assertThat(IssueState.of(back)).isEqualTo(IssueState.of(before)).isEqualTo(IssueState.DISPATCHED);
    }

    @Test
    void nothingOfTheOtherIssueIsShown() {
        for (IssueEvent event : List.of(MARKED, UNMARKED, NOTED, UNNOTED)) {
            assertThat(json(event)).doesNotContain(OTHER, "2718281828450", "另一家公司");
            assertThat(TimelineBody.data(event).toString()).doesNotContain("\"\"", "null");
            Line line = Line.of(new Moment("e", Events.NOON, event));
            assertThat(line).isEqualTo(new Line(Events.NOON, line.key(), null, null, null));
        }
    }

    @Test
    void whoTheDispatcherIsIsForStaff() {
        for (IssueEvent event : List.of(MARKED, UNMARKED)) {
            assertThat(json(event)).doesNotContain("张三", "personal", "\"dispatcher\":");
            assertThat(TimelineBody.data(event).toString()).doesNotContain("张三", "personal", "\"dispatcher\":");
            assertThat(Line.of(new Moment("e", Events.NOON, event)).toString()).doesNotContain("张三");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dispatcher, duplicate-unmarked, dispatcher",
        "original-withdrawn, duplicate-ended, ended",
        "original-is-duplicate, duplicate-ended, ended",
        "original-full, duplicate-ended, ended",
        "withdrawn, duplicate-ended, ended"
    })
    void whatBecameOfTheOtherIssueStaysThere(String because, String key, String shown) {
        IssueEvent event = new IssueUnmarkedDuplicate(OTHER, because, null, null);
        assertThat(Line.of(new Moment("e", Events.NOON, event)).key()).isEqualTo(key);
        assertThat(IssueState.forRequester(event)).isEqualTo(new IssueUnmarkedDuplicate("", shown, null, null));
    }

    /** Either of two that ask the same may be the one that is handled: the later one too. */
    @ParameterizedTest
    @CsvSource({"messages, 另有同一问题, 此前", "messages_en, another issue, earlier"})
    void whichOfThemCameFirstIsNotClaimed(String file, String said, String claimed) throws IOException {
        Properties words = new Properties();
        try (InputStream bundle = DuplicateShownTest.class.getResourceAsStream("/" + file + ".properties");
                Reader reader = new InputStreamReader(bundle, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        assertThat(words.getProperty("line.duplicate-marked")).contains(said).doesNotContain(claimed);
    }
}
