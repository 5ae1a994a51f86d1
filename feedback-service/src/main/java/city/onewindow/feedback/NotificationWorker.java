package city.onewindow.feedback;

import city.onewindow.feedback.delivery.application.TryingNotifications;
import city.onewindow.feedback.delivery.model.Notification;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tries what is due. A new notification is handed over and tried at once; what comes due later, or was made by a replica
 * that is gone, is looked for. Each host has a lane of its own, a few tries wide and bounded in length, so that a slow one
 * stalls itself and nobody else.
 */
final class NotificationWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationWorker.class);
    private static final int AT_ONCE = 200;
    private static final int LANE_WIDTH = 8;
    private static final int LANE_LENGTH = 64;
    private static final long PAUSE_MILLIS = 500;

    private final TryingNotifications trying;
    private final Semaphore woken = new Semaphore(0);
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean more = new AtomicBoolean();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    NotificationWorker(TryingNotifications trying) {
        this.trying = trying;
    }

    /** Tries a notification as soon as its host has room; what finds none, or comes too early, stays due and is found. */
    void offer(Notification notification) {
        if (!running || !underWay.add(notification.id())) {
            return;
        }
        Lane lane = enter(notification.host());
        if (lane == null) {
            underWay.remove(notification.id());
            more.set(true);
            return;
        }
        try {
            threads.execute(() -> attempt(notification, lane));
        } catch (RejectedExecutionException stopped) {
            leave(notification);
        }
    }

    private void attempt(Notification notification, Lane lane) {
        try {
            lane.places.acquire();
            try {
                trying.attempt(notification);
            } finally {
                lane.places.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("notification {} stays due", notification.id(), e);
        } finally {
            leave(notification);
        }
    }

    private @org.jspecify.annotations.Nullable Lane enter(String host) {
        boolean[] entered = {false};
        Lane lane = lanes.compute(host, (name, there) -> {
            Lane found = there == null ? new Lane() : there;
            if (found.length < LANE_LENGTH) {
                found.length++;
                entered[0] = true;
            }
            return found;
        });
        return entered[0] ? lane : null;
    }

    private void leave(Notification notification) {
        underWay.remove(notification.id());
        boolean[] room = {true};
        lanes.computeIfPresent(notification.host(), (name, lane) -> {
            lane.length--;
            room[0] = lane.length <= LANE_LENGTH / 4;
            return lane.length == 0 ? null : lane;
        });
        // Looked for again only when there is room: each look costs the store a search.
        if (room[0] && more.compareAndSet(true, false)) {
            woken.release();
        }
    }

    private void work() {
        while (running) {
            try {
                look();
                if (woken.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("due notifications could not be read, they stay due: {}", e.toString());
                pause();
            }
        }
    }

    private void look() {
        Set<String> full = lanes.entrySet().stream()
                .filter(lane -> lane.getValue().length >= LANE_LENGTH)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        var due = trying.due(AT_ONCE, full);
        if (due.size() == AT_ONCE || !full.isEmpty()) {
            more.set(true);
        }
        due.forEach(this::offer);
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        threads.execute(this::work);
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

    /** What waits for one host and is tried there; its length changes under the map's lock only. */
    private static final class Lane {
        final Semaphore places = new Semaphore(LANE_WIDTH, true);
        volatile int length;
    }
}
