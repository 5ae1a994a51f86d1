package city.onewindow.feedback.delivery.application;

import city.onewindow.feedback.delivery.model.Notification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The port to notifications. */
public interface Notifications {
    /** Inserts; where one is there under the id, it stays. */
    void insert(Notification notification);

    /**
     * Some that are due, the longest waiting first.
     *
     * @param except hosts that have no room now: theirs would only hide the others'
     */
    List<Notification> due(Instant now, int limit, Set<String> except);

    /**
     * Takes one for this replica: conditional on the claim that was read.
     *
     * @param until when it is due again should this replica die
     * @return as taken, empty where another was quicker
     */
    Optional<Notification> claim(Notification notification, Instant until);

    /** What was tried in vain and is due again. @throws StoreUnavailableException where the store does not answer */
    Retrying retrying();

    /** @param oldest when the oldest of them was made, absent where there are none */
    record Retrying(long number, @Nullable Instant oldest) {
        public static final Retrying NONE = new Retrying(0, null);
    }

    /** Writes down a try, conditional on the claim; {@code dueAt} absent ends it. */
    void tried(Notification after);
}
