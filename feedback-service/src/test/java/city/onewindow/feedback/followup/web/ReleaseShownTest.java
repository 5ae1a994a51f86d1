package city.onewindow.feedback.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.ServiceNames;
import city.onewindow.contracts.issue.ByStaff;
import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.ReleaseRevoked;
import city.onewindow.contracts.issue.ReplyReleased;
import city.onewindow.feedback.indicator.model.IssueFacts;
import city.onewindow.feedback.issue.model.FollowedIssue;
import city.onewindow.feedback.issue.model.Moment;
import city.onewindow.testkit.Events;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A general answer that was drawn up from an issue, as that issue's requester sees it. */
class ReleaseShownTest {
    private static final IssueEvent RELEASED =
            new ReplyReleased("租用标准厂房如何申请?", "可在招商窗口登记。", "housing", new ByStaff("李四"));
    private static final IssueEvent REVOKED = new ReleaseRevoked("写进了一家公司的地址", "housing", new ByStaff("李四"));

    private static Line line(IssueEvent event) {
        return Line.of(new Moment("e", Events.NOON, event));
    }

    @Test
    void theRequesterSeesWhatWasMadePublicAndWhenItWasTakenBack() {
        assertThat(line(RELEASED)).isEqualTo(new Line(Events.NOON, "reply-released", null, null, "租用标准厂房如何申请?"));
        assertThat(line(REVOKED)).isEqualTo(new Line(Events.NOON, "release-revoked", null, null, null));
        assertThat(TimelineBody.data(RELEASED).toString()).contains("可在招商窗口登记。");
    }

    @Test
    void whoDidItAndWhyItWasTakenBackIsForStaff() {
        for (IssueEvent event : List.of(RELEASED, REVOKED)) {
            assertThat(TimelineBody.data(event).toString())
                    .contains("housing")
                    .doesNotContain("李四", "personal", "地址", "reason", "null");
        }
    }

    private static final IssueEvent CORRECTED =
            new ReplyReleased("标准厂房如何租用?", "请在政务大厅登记。", "housing", new ByStaff("李四"));

    private static List<Moment> timeline(IssueEvent... events) {
        List<Moment> moments = new ArrayList<>();
        for (IssueEvent event : events) {
            moments.add(new Moment("e" + moments.size(), Events.NOON, event));
        }
        return moments;
    }

    private static List<String> keys(List<Moment> timeline) {
        return Line.of(timeline).stream().map(Line::key).toList();
    }

    @Test
    void aCorrectionIsCalledOneAndOnlyItsWordsAreStillShown() {
        List<Moment> timeline = timeline(RELEASED, CORRECTED);
        assertThat(keys(timeline)).containsExactly("reply-released", "release-corrected");
        assertThat(Line.of(timeline)).extracting(Line::more).containsExactly(null, "标准厂房如何租用?");
        assertThat(TimelineBody.entries(timeline).toString()).contains("政务大厅").doesNotContain("招商窗口");
    }

    @Test
    void whatWasTakenBackIsShownToHaveBeenSoWithoutItsWords() {
        List<Moment> timeline = timeline(RELEASED, REVOKED);
        assertThat(keys(timeline)).containsExactly("reply-released", "release-revoked");
        assertThat(Line.of(timeline)).extracting(Line::more).containsOnlyNulls();
        assertThat(TimelineBody.entries(timeline)).hasSize(2);
        assertThat(TimelineBody.entries(timeline).toString())
                .contains("housing")
                .doesNotContain("厂房", "招商窗口", "question", "answer");
    }

    @Test
    void whatIsReleasedAfterOneWasTakenBackIsNew() {
        List<Moment> timeline = timeline(RELEASED, REVOKED, CORRECTED);
        assertThat(keys(timeline)).containsExactly("reply-released", "release-revoked", "reply-released");
        assertThat(Line.of(timeline)).extracting(Line::more).containsExactly(null, null, "标准厂房如何租用?");
    }

    @Test
    void itChangesNeitherWhereTheIssueStandsNorAnyFigure() {
        FollowedIssue before = FollowedIssue.NONE
                .and(new Moment("e1", Events.NOON, Events.accepted()))
                .and(new Moment("e2", Events.NOON, Events.dispatched()));
        FollowedIssue after =
                before.and(new Moment("e3", Events.NOON, RELEASED)).and(new Moment("e4", Events.NOON, REVOKED));
        assertThat(IssueState.of(after)).isEqualTo(IssueState.of(before));
        assertThat(after.facts()).isEqualTo(before.facts()).isNotEqualTo(IssueFacts.NONE);
    }

    /** What it did not know would hold the issue's later events back. */
    @Test
    void bothAreNamedToFeedback() {
        assertThat(List.of(EventType.REPLY_RELEASED, EventType.RELEASE_REVOKED))
                .allSatisfy(type -> assertThat(type.actors()).containsExactly(ServiceNames.FEEDBACK));
    }
}
