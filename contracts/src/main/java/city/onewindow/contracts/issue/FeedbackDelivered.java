package city.onewindow.contracts.issue;

/**
 * 定向反馈: a reply arrived at one address of one audience.
 *
 * @param reply number of the reply
 * @param notification the id that the notification kept through all its tries
 * @param tries how many it took, at least 1
 */
public record FeedbackDelivered(int reply, Audience audience, ReplyVia via, String notification, int tries)
        implements IssueEvent {
    public FeedbackDelivered {
        Bounds.atLeast(1, "reply", reply);
        Bounds.atLeast(1, "tries", tries);
    }
}
