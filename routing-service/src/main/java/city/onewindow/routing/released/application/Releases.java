package city.onewindow.routing.released.application;

import city.onewindow.routing.released.model.LastSaid;
import java.time.Instant;
import java.util.List;

/** Port: what was said for everybody, in the store. */
public interface Releases {
    /** The first after that place, by when it was said and then by issue. @param limit at least 1 */
    List<LastSaid> after(Instant at, String issue, int limit);

    /** What stands now of those issues; of one of which nothing was ever said there is nothing. */
    List<LastSaid> of(List<String> issues);
}
