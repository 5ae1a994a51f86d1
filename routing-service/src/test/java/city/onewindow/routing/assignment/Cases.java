package city.onewindow.routing.assignment;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.contracts.issue.FeedbackUndelivered;
import city.onewindow.contracts.issue.IssueClosed;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueRated;
import city.onewindow.contracts.issue.Outcome;
import city.onewindow.contracts.issue.ReplyVia;
import city.onewindow.contracts.issue.Satisfaction;
import city.onewindow.contracts.issue.WithdrawalRequested;
import city.onewindow.routing.Fixtures;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.CaseCommand;
import city.onewindow.routing.assignment.model.CaseCommand.Acknowledge;
import city.onewindow.routing.assignment.model.CaseCommand.Place;
import city.onewindow.routing.assignment.model.CaseCommand.Reply;
import city.onewindow.routing.assignment.model.Claim;
import city.onewindow.routing.assignment.model.CommandRules;
import city.onewindow.routing.assignment.model.Decided;
import city.onewindow.routing.assignment.model.Decided.Changed;
import city.onewindow.routing.assignment.model.EventRules;
import city.onewindow.routing.assignment.model.Original;
import city.onewindow.testkit.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Object mother: cases in every state, made by the rules themselves. */
public final class Cases {
    public static final Instant NOW = Events.NOON.plus(Duration.ofMinutes(5));
    public static final String LEAD = "development-zone-centre";
    public static final String ASSIST = "housing";
    public static final String STRANGER = "taxation";

    public static final CaseCommand ACKNOWLEDGE = new Acknowledge(LEAD);
    public static final CaseCommand REPLY = reply("已对接留创园厂房。");
    /** For the first time. */
    public static final CaseCommand PLACE = place(null);
    /** In place of the first dispatch. */
    public static final CaseCommand PLACE_ANEW = place(1);

    public static final String ORIGINAL = "fedcba9876543210".repeat(2);
    public static final CaseCommand TAKE = new CaseCommand.Take("王派单", Claim.LEASE);
    public static final CaseCommand RELEASE = new CaseCommand.Release("王派单");
    public static final CaseCommand MARK =
            new CaseCommand.MarkDuplicate(new Original(ORIGINAL, "2718281828450"), "同一厂房需求", null);
    public static final CaseCommand UNMARK = new CaseCommand.UnmarkDuplicate("两处厂房", null);
    public static final CaseCommand RELEASE_REPLY =
            new CaseCommand.ReleaseReply(LEAD, "标准厂房如何申请租用?", "可在招商窗口登记。", "李四");
    public static final CaseCommand REVOKE_RELEASE = new CaseCommand.RevokeRelease(LEAD, "政策已更新", null);
    public static final IssueEvent WITHDRAW = new WithdrawalRequested("已自行解决");
    public static final IssueEvent UNDELIVERED =
            new FeedbackUndelivered(1, Audience.COMPANY, ReplyVia.WEBHOOK, "n-1", 5, "exhausted");
    public static final IssueEvent RATED =
            new IssueRated(1, Satisfaction.SATISFIED, Satisfaction.BASICALLY_SATISFIED, "谢谢");
    public static final IssueEvent CLOSED = new IssueClosed("rated");

    private Cases() {}

    public static Reply reply(String text) {
        return new Reply(LEAD, List.of(Audience.COMPANY), Outcome.SOLVED, text, null);
    }

    private static Place place(@Nullable Integer replaces) {
        return new Place("industry", List.of("science"), "industry-support", "由工信局牵头。", replaces, null);
    }

    public static EventRules events(Instant now) {
        return new EventRules(Fixtures.placing(), Fixtures.deadlines(), now);
    }

    public static CommandRules commands(Instant now) {
        return new CommandRules(Fixtures.catalogue(), Fixtures.deadlines(), now);
    }

    public static Case after(@Nullable Case state, IssueEvent event) {
        return next(events(NOW).on(state, event, NOW));
    }

    public static Case after(Case state, CaseCommand command) {
        return next(commands(NOW).on(state, command));
    }

    private static Case next(Decided decided) {
        if (decided instanceof Changed changed) {
            return changed.next();
        }
        throw new IllegalStateException("nothing changed: " + decided);
    }

    public static Case dispatched() {
        return after((Case) null, Events.accepted());
    }

    public static Case triage() {
        var accepted = Events.accepted();
        return after(
                (Case) null,
                new city.onewindow.contracts.issue.IssueAccepted(
                        accepted.trackingCode(),
                        accepted.channel(),
                        accepted.requesterKind(),
                        null,
                        accepted.district(),
                        accepted.companyTier(),
                        accepted.industry(),
                        accepted.subject(),
                        accepted.text(),
                        accepted.submittedAt(),
                        accepted.accessDigest(),
                        accepted.personal()));
    }

    public static Case acknowledged() {
        return after(dispatched(), ACKNOWLEDGE);
    }

    public static Case replied() {
        return after(acknowledged(), REPLY);
    }

    public static Case rated() {
        return after(replied(), RATED);
    }

    public static Case claimed() {
        return after(triage(), TAKE);
    }

    public static Case duplicate() {
        return after(acknowledged(), MARK);
    }

    public static Case withdrawn() {
        return after(acknowledged(), WITHDRAW);
    }

    public static Case released() {
        return after(replied(), RELEASE_REPLY);
    }

    public static Case closed() {
        return after(rated(), CLOSED);
    }

    /** Every state, triage both free and taken, and replied both before and after its rating. */
    public static Map<String, Case> all() {
        Map<String, Case> all = new LinkedHashMap<>();
        all.put("triage", triage());
        all.put("claimed", claimed());
        all.put("dispatched", dispatched());
        all.put("acknowledged", acknowledged());
        all.put("replied", replied());
        all.put("rated", rated());
        all.put("duplicate", duplicate());
        all.put("withdrawn", withdrawn());
        all.put("closed", closed());
        return all;
    }

    /** Placed there by a dispatcher, taken and answered. */
    public static Case answered(Case triage, String lead) {
        Case placed = after(triage, new CaseCommand.Place(lead, List.of(), null, null, null, null));
        Case taken = after(placed, new CaseCommand.Acknowledge(lead));
        CaseCommand.Reply like = reply("已答复。");
        return after(taken, new CaseCommand.Reply(lead, like.audiences(), like.outcome(), like.text(), null));
    }
}
