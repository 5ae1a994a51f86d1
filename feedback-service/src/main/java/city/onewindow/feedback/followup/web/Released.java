package city.onewindow.feedback.followup.web;

import city.onewindow.contracts.issue.ReleaseRevoked;
import city.onewindow.contracts.issue.ReplyReleased;
import city.onewindow.feedback.issue.model.Moment;
import java.util.List;

/**
 * Which general answer that was drawn up of an issue is public. The words of one that was taken back, or corrected, are
 * nobody's to read any more but the department's: something in them was not for everybody.
 */
final class Released {
    private Released() {}

    /** @return id of its event, empty where none stands */
    static String standing(List<Moment> timeline) {
        String standing = "";
        for (Moment moment : timeline) {
            if (moment.event() instanceof ReplyReleased) {
                standing = moment.id();
            } else if (moment.event() instanceof ReleaseRevoked) {
                standing = "";
            }
        }
        return standing;
    }
}
