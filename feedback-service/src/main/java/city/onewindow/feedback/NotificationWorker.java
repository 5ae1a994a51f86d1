package city.onewindow.feedback;

import city.onewindow.feedback.delivery.application.TryingNotifications;
import city.onewindow.feedback.delivery.model.Notification;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks for due notifications, at once when woken; each host has its own few places, so that a slow one stalls itself. */
final class NotificationWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationWorker.class);
    private static final int AT_ONCE = 200;
    private static final int A_HOST = 8;
    private static final long PAUSE_MILLIS = 500;

    private final TryingNotifications trying;
    private final Semaphore woken = new Semaphore(0);
    private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    NotificationWorker(TryingNotifications trying) {
        this.trying = trying;
    }

    void wake() {
        woken.release();
    }

    @Override
    public void start() {
        running = true;
        threads.execute(this::work);
    }

    private void work() {
        while (running) {
            try {
                boolean turnedAway = false;
                for (Notification due : trying.due(busy(), AT_ONCE)) {
                    turnedAway |= !start(due);
                }
                // Hosts without a free place are passed over now: behind theirs, others' may be due.
                if (!turnedAway && woken.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("due notifications could not be read, they stay due: {}", e.toString());
            }
        }
    }

    private Set<String> busy() {
        return hosts.entrySet().stream()
                .filter(host -> host.getValue().availablePermits() == 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** @return whether its host had a place for it */
    private boolean start(Notification notification) {
        Semaphore places = hosts.computeIfAbsent(notification.host(), host -> new Semaphore(A_HOST));
        if (!underWay.add(notification.id())) {
            return true;
        }
        if (!places.tryAcquire()) {
            underWay.remove(notification.id());
            return false;
        }
        threads.execute(() -> {
            try {
                trying.attempt(notification);
            } catch (RuntimeException e) {
                LOG.warn("notification {} stays due", notification.id(), e);
            } finally {
                places.release();
                underWay.remove(notification.id());
                woken.release();
            }
        });
        return true;
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
