package city.onewindow.testkit;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.contracts.issue.Channel;
import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueAccepted;
import city.onewindow.contracts.issue.IssueDispatched;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.contracts.issue.IssueReplied;
import city.onewindow.contracts.issue.Outcome;
import city.onewindow.contracts.issue.ReplyTo;
import city.onewindow.contracts.issue.ReplyVia;
import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.messaging.event.Envelope;
import city.onewindow.messaging.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Object mother: events as they would arrive, made up, the same at every call. */
public final class Events {
    /** A Tuesday morning in Kunshan. */
    public static final Instant NOON = Instant.parse("2026-03-24T04:00:00Z");

    public static final Department HOUSING = new Department("housing", "住房和城乡建设局", "Housing and Construction");

    private Events() {}

    /** A company's issue, to be answered in-app. */
    public static IssueAccepted accepted() {
        return new IssueAccepted(
                "3141592653585",
                Channel.WEB,
                RequesterKind.COMPANY,
                "plant-and-land",
                "development-zone",
                null,
                null,
                "寻找 3000 平方米厂房",
                "公司扩产,需租用标准厂房,请协助对接。",
                NOON,
                "0".repeat(64),
                new IssueAccepted.Personal(
                        "王工",
                        "示例传感科技有限公司",
                        "0512-57000000",
                        List.of(new ReplyTo(Audience.COMPANY, ReplyVia.IN_APP, null))));
    }

    /** The first dispatch, by the catalogue. */
    public static IssueDispatched dispatched() {
        return new IssueDispatched(
                1,
                HOUSING,
                List.of(),
                "plant-and-land",
                "development-zone",
                null,
                NOON.plus(Duration.ofDays(1)),
                NOON.plus(Duration.ofDays(5)),
                IssueDispatched.Basis.catalogue(1),
                null,
                null);
    }

    /** A reply to the company. */
    public static IssueReplied replied(int number, Outcome outcome) {
        return new IssueReplied(number, HOUSING, List.of(Audience.COMPANY), outcome, "已对接留创园厂房。", true);
    }

    /**
     * The event as it travels.
     *
     * @param after for every actor of the type, the sequence of the writer's last event before it that named that actor
     */
    public static Event event(String issue, long sequence, long after, IssueEvent data) {
        EventType type = EventType.of(data);
        Map<String, Long> named = new java.util.TreeMap<>();
        type.actors().forEach(actor -> named.put(actor, after));
        Envelope envelope = new Envelope(
                issue,
                type.decidedBy(),
                sequence,
                type.typeName(),
                NOON,
                "test/" + issue + "/" + sequence,
                named,
                null);
        return new Event(envelope, IssueEventJson.write(data));
    }
}
