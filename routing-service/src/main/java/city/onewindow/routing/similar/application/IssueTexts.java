package city.onewindow.routing.similar.application;

import city.onewindow.routing.similar.model.IssueText;
import java.time.Instant;
import java.util.List;

/** Port: the texts in the store. */
public interface IssueTexts {
    /** The first after that place, by the time of the state and then by id. @param limit at least 1 */
    List<IssueText> after(Instant at, String issue, int limit);
}
