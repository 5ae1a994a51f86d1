package city.onewindow.messaging.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LatelyTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final AtomicInteger readings = new AtomicInteger();
    private final CountDownLatch answered = new CountDownLatch(1);

    private Optional<Integer> answer() {
        return Optional.of(readings.incrementAndGet());
    }

    private Optional<Integer> lateAnswer() {
        try {
            answered.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return answer();
    }

    @Test
    void whatIsFreshIsNotReadAgain() {
        Lately<Integer> lately = new Lately<>(this::answer, LONG);
        assertThat(lately.get()).contains(1);
        assertThat(lately.get()).contains(1);
    }

    @Test
    void whatIsNotIsReadAnew() {
        Lately<Integer> lately = new Lately<>(this::answer, Duration.ZERO);
        assertThat(lately.get()).contains(1);
        assertThat(lately.get()).contains(2);
    }

    @Test
    @Timeout(60)
    void nobodyWaitsForLongAndNobodyAsksTwiceWhatDoesNotAnswer() {
        Lately<Integer> lately = new Lately<>(this::lateAnswer, LONG, SHORT);
        for (int i = 0; i < 20; i++) {
            assertThat(lately.get()).isEmpty();
        }
        answered.countDown();
        CompletableFuture<Optional<Integer>> later = new CompletableFuture<>();
        while (!later.isDone()) {
            lately.get().ifPresent(value -> later.complete(Optional.of(value)));
        }
        assertThat(later.join()).contains(1);
    }

    @Test
    void whatWasToldLastCountsWhileTheNextAnswerIsLate() {
        Lately<Integer> lately =
                new Lately<>(() -> readings.get() == 0 ? answer() : lateAnswer(), Duration.ZERO, SHORT);
        Optional<Integer> first = lately.get();
        while (first.isEmpty()) {
            first = lately.get();
        }
        assertThat(lately.get()).contains(1);
        answered.countDown();
    }

    @Test
    void aFaultIsTold() {
        Lately<Integer> lately = new Lately<>(
                () -> {
                    throw new IllegalArgumentException("no such thing");
                },
                LONG);
        assertThatThrownBy(lately::get).isInstanceOf(IllegalArgumentException.class);
    }
}
