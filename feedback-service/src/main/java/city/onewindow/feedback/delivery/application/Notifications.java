package city.onewindow.feedback.delivery.application;

import city.onewindow.feedback.delivery.model.Notification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The port to notifications. */
public interface Notifications {
    /** Inserts; where one is there under the id, it stays. */
    void insert(Notification notification);

    /**
     * Some that are due, the longest waiting first.
     *
     * @param busy hosts to be passed over, see {@link Notification#host()}
     */
    List<Notification> due(Instant now, Set<String> busy, int limit);

    /**
     * Takes one for this replica: conditional on the claim that was read.
     *
     * @param until when it is due again should this replica die
     * @return as taken, empty where another was quicker
     */
    Optional<Notification> claim(Notification notification, Instant until);

    /** Writes down a try, conditional on the claim; {@code dueAt} absent ends it. */
    void tried(Notification after);
}
