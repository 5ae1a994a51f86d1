package city.onewindow.contracts.issue;

/**
 * A reply could not be delivered to one address and will not be tried again; the department is told.
 *
 * @param reply number of the reply
 * @param notification the id that the notification kept through all its tries
 * @param tries how many were made, 0 where none was allowed
 * @param reason a stable code: {@code gone}, {@code exhausted}, {@code host-not-allowed}, {@code no-address}
 */
public record FeedbackUndelivered(
        int reply, Audience audience, ReplyVia via, String notification, int tries, String reason)
        implements IssueEvent {
    public FeedbackUndelivered {
        Bounds.atLeast(1, "reply", reply);
        Bounds.atLeast(0, "tries", tries);
    }
}
