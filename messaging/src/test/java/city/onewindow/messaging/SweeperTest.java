package city.onewindow.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.messaging.outbox.Lease;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SweeperTest {
    /** What always fails must not keep the rest from its work, or a backlog grows and nobody says so. */
    @Test
    void aPassThatFailsKeepsNoOtherFromItsWorkAndDoesNotEndTheSweeper() {
        AtomicInteger worked = new AtomicInteger();
        Lease alwaysOurs = new Lease("me", Duration.ofSeconds(5), new Ours(), System::nanoTime);
        Sweeper sweeper = new Sweeper(
                alwaysOurs,
                Duration.ofMillis(1),
                List.of(
                        () -> {
                            throw new IllegalStateException("always");
                        },
                        () -> {
                            throw new StoreUnavailableException("sometimes", null);
                        },
                        () -> {
                            throw new OutOfMemoryError("once in a while");
                        },
                        worked::incrementAndGet));
        sweeper.start();
        await().until(() -> worked.get() > 3);
        sweeper.stop();
    }

    /** A long pass may outlast it: what is left of the sweep is for whoever has it then. */
    @Test
    void whereTheLeaseIsLostDuringASweepTheRestIsNotSwept() {
        Lost lost = new Lost();
        AtomicInteger first = new AtomicInteger();
        AtomicInteger rest = new AtomicInteger();
        Lease askedEachTime = new Lease("me", Duration.ofNanos(1), lost, System::nanoTime);
        Sweeper sweeper = new Sweeper(
                askedEachTime,
                Duration.ofMillis(1),
                List.of(
                        () -> {
                            first.incrementAndGet();
                            lost.now = true;
                        },
                        rest::incrementAndGet,
                        rest::incrementAndGet));
        sweeper.start();
        await().until(() -> lost.asked.get() > 5);
        sweeper.stop();
        assertThat(first).hasValue(1);
        assertThat(rest).hasValue(0);
    }

    /** Ours at first, and then a rival's who shows a sign of life at each look. */
    private static final class Lost implements Lease.Records {
        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean now;

        @Override
        public Lease.Beat read() {
            return now ? new Lease.Beat("rival", asked.incrementAndGet()) : new Lease.Beat("me", 1);
        }

        @Override
        public boolean replace(Lease.@Nullable Beat before, Lease.Beat after) {
            return !now;
        }
    }

    private static final class Ours implements Lease.Records {
        @Override
        public Lease.Beat read() {
            return new Lease.Beat("me", 1);
        }

        @Override
        public boolean replace(Lease.@Nullable Beat before, Lease.Beat after) {
            return true;
        }
    }
}
