package city.onewindow.stack.supervise;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Starts parts again that end by themselves, after pauses that grow as long as a part does not stay up. When {@link #end}
 * has returned nothing is started any more, so that who ends the stack has all of its processes before him.
 */
final class KeepingUp {
    private static final Duration READY_LIMIT = Duration.ofMinutes(4);

    private final Pace pace;
    private final CountDownLatch over = new CountDownLatch(1);

    KeepingUp(Pace pace) {
        this.pace = pace;
    }

    /**
     * How patient it is.
     *
     * @param quiet waited before anything is said or done: a terminal interrupts the parts together with who would be
     *     told to end them
     * @param pauses before each try in a row, longer than quiet; after the last of them a part is left
     * @param settled that long ready, a part has stayed up, and its tries are counted anew
     */
    record Pace(Duration quiet, List<Duration> pauses, Duration settled) {
        static final Pace USUAL = new Pace(
                Duration.ofMillis(500),
                List.of(1, 2, 4, 8, 16, 30).stream().map(Duration::ofSeconds).toList(),
                Duration.ofMinutes(1));

        Pace {
            pauses = List.copyOf(pauses);
        }
    }

    /** For parts that were started. */
    void begin(List<Part> parts, Upkeep told) {
        parts.forEach(part ->
                Thread.ofPlatform().daemon().name("keeps up " + part.name()).start(() -> keep(part, told)));
    }

    /** Nothing is started or said any more. */
    synchronized void end() {
        over.countDown();
    }

    private void keep(Part part, Upkeep told) {
        try {
            int tries = 0;
            boolean ready = true;
            while (true) {
                long since = System.nanoTime();
                int code = part.awaitEnd();
                if (ready && System.nanoTime() - since >= pace.settled().toNanos()) {
                    tries = 0;
                }
                if (isOverWithin(pace.quiet())) {
                    return;
                }
                if (tries == pace.pauses().size()) {
                    int all = tries;
                    unlessOver(() -> told.left(part, code, all));
                    return;
                }
                Duration pause = pace.pauses().get(tries++);
                unlessOver(() -> told.ended(part, code, pause));
                if (isOverWithin(pause.minus(pace.quiet()))) {
                    return;
                }
                long begun = System.nanoTime();
                unlessOver(() -> start(part, told));
                ready = part.comesUp(READY_LIMIT);
                if (ready) {
                    Duration took = Duration.ofNanos(System.nanoTime() - begun);
                    unlessOver(() -> told.ready(new LocalStack.Started(part, took)));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(Part part, Upkeep told) {
        try {
            part.requireFreePort();
            part.start();
        } catch (Ports.PortTakenException e) {
            told.portTaken(part, e);
        } catch (UncheckedIOException e) {
            told.notStarted(part, String.valueOf(e.getMessage()) + ": " + e.getCause());
        }
    }

    private boolean isOverWithin(Duration time) throws InterruptedException {
        return over.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void unlessOver(Runnable action) {
        if (over.getCount() > 0) {
            action.run();
        }
    }
}
