package city.onewindow.messaging;

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
