package city.onewindow.messaging.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.messaging.aggregate.StoreUnavailableException;
import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoreAtStartTest {
    private final AtomicLong now = new AtomicLong();
    private final List<Integer> rests = new ArrayList<>();
    private final StoreAtStart start = new StoreAtStart(
            failures -> {
                rests.add(failures);
                now.addAndGet(Duration.ofSeconds(30).toNanos());
            },
            now::get,
            this::isEnding);
    private boolean ending;

    private boolean isEnding() {
        return ending;
    }

    @AfterEach
    void clearInterruption() {
        Thread.interrupted();
    }

    @Test
    void aStoreThatComesLateIsWaitedFor() {
        AtomicInteger tries = new AtomicInteger();
        start.run(() -> {
            if (tries.incrementAndGet() < 3) {
                throw new MongoTimeoutException("not yet");
            }
        });
        assertThat(tries).hasValue(3);
        assertThat(rests).containsExactly(1, 2);
    }

    @Test
    void aStoreThatDoesNotComeEndsTheStart() {
        assertThatThrownBy(() -> start.run(StoreAtStartTest::away)).isInstanceOf(StoreUnavailableException.class);
        assertThat(rests).hasSize(4);
    }

    @Test
    void whatIsNotAboutTheStoreBeingAwayIsToldAtOnce() {
        assertThatThrownBy(() -> start.run(() -> {
                    throw new IllegalArgumentException("no such index");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(rests).isEmpty();
    }

    @Test
    void aStartThatIsInterruptedEnds() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> start.run(StoreAtStartTest::away)).isInstanceOf(StoreUnavailableException.class);
        assertThat(rests).isEmpty();
    }

    @Test
    void aProcessThatIsToEndWaitsForNoStore() {
        ending = true;
        assertThatThrownBy(() -> start.run(StoreAtStartTest::away)).isInstanceOf(StoreUnavailableException.class);
        assertThat(rests).isEmpty();
    }

    private static void away() {
        throw new MongoTimeoutException("away");
    }
}
