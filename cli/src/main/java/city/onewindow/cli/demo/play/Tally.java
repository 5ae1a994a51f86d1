package city.onewindow.cli.demo.play;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Counts how far the rows are, and notices when nothing moves any more. Safe for threads. */
final class Tally {
    private final int rows;
    private final AtomicInteger submitted = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger placed = new AtomicInteger();
    private final AtomicInteger replied = new AtomicInteger();
    private final AtomicInteger delivered = new AtomicInteger();
    private final AtomicInteger rated = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    Tally(int rows) {
        this.rows = rows;
    }

    void submitted() {
        submitted.incrementAndGet();
    }

    void accepted() {
        accepted.incrementAndGet();
    }

    /** Refused by intake: it goes no further. */
    void refused() {
        refused.incrementAndGet();
        ended();
    }

    void placed() {
        placed.incrementAndGet();
    }

    void replied() {
        replied.incrementAndGet();
    }

    void delivered() {
        delivered.incrementAndGet();
    }

    void rated() {
        rated.incrementAndGet();
    }

    /** A row got as far as it can. */
    void ended() {
        ended.incrementAndGet();
    }

    /** Rows that are not submitted any more. */
    void leftOut(int number) {
        ended.addAndGet(number);
    }

    /** Rows that got as far as they can. */
    int endings() {
        return ended.get();
    }

    Progress progress() {
        return new Progress(
                rows,
                submitted.get(),
                accepted.get(),
                refused.get(),
                placed.get(),
                replied.get(),
                delivered.get(),
                rated.get());
    }

    /** Returns when every row ended, or nothing moved for that long. */
    void watch(Duration patience, Consumer<Progress> watching, long lookMillis) {
        Progress last = progress();
        long movedAt = System.nanoTime();
        while (ended.get() < rows && System.nanoTime() - movedAt < patience.toNanos()) {
            Door.pause(lookMillis);
            Progress now = progress();
            if (!now.equals(last)) {
                movedAt = System.nanoTime();
            }
            last = now;
            watching.accept(now);
        }
        watching.accept(progress());
    }
}
