package city.onewindow.routing.similar.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.onewindow.routing.similar.model.Alike;
import city.onewindow.routing.similar.model.IssueText;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FollowingTextsTest {
    private static final Instant NOON = Instant.parse("2026-03-24T04:00:00Z");

    private final List<IssueText> store = new ArrayList<>();
    private final Remembering index = new Remembering();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON.plusSeconds(3_600));
    private final InstantSource time = now::get;
    private final FollowingTexts following = new FollowingTexts(this::after, index, time.withZone(ZoneOffset.UTC));

    private static final class Remembering implements AlikeIndex {
        final List<String> taken = new ArrayList<>();
        boolean fails;

        @Override
        public void put(List<IssueText> texts) {
            if (fails) {
                throw new IllegalStateException("disk full");
            }
            texts.forEach(text -> taken.add(text.issue()));
        }

        @Override
        public void remove(List<String> issues) {
            taken.removeAll(issues);
        }

        @Override
        public List<Alike> alike(String subject, String text, String except, int limit) {
            return List.of();
        }

        @Override
        public List<String> nearest(String subject, String text, String except, int limit) {
            return List.of();
        }

        @Override
        public int size() {
            return taken.size();
        }
    }

    private List<IssueText> after(Instant at, String issue, int limit) {
        return store.stream()
                .filter(text -> text.at().isAfter(at)
                        || text.at().equals(at) && text.issue().compareTo(issue) > 0)
                .sorted(Comparator.comparing(IssueText::at).thenComparing(IssueText::issue))
                .limit(limit)
                .toList();
    }

    private void write(String issue, long second) {
        store.add(new IssueText(issue, NOON.plusSeconds(second), "s", "t"));
    }

    @Test
    void everythingIsTakenInOnceHoweverMuchAndHoweverMuchAtTheSameTime() {
        IntStream.range(0, 1_234).forEach(i -> write("i%04d".formatted(i), i / 700));
        assertThat(following.follow()).isEqualTo(1_234);
        assertThat(following.follow()).isZero();
        assertThat(index.taken).hasSize(1_234).doesNotHaveDuplicates();
    }

    @Test
    void whatBecomesReadableLateIsTakenInToo() {
        write("first", 100);
        following.follow();
        write("later", 101);
        write("a little earlier", 95);
        write("earlier", 40);
        assertThat(following.follow()).isEqualTo(2);
        assertThat(following.follow()).isZero();
        now.updateAndGet(before -> before.plus(FollowingTexts.FAR_EVERY));
        assertThat(following.follow()).isEqualTo(1);
        assertThat(following.follow()).isZero();
        assertThat(index.taken).containsExactlyInAnyOrder("first", "later", "a little earlier", "earlier");
    }

    @Test
    void aClockThatIsAheadHidesNothing() {
        write("ahead", 1_000_000);
        following.follow();
        write("now", 3_590);
        assertThat(following.follow()).isEqualTo(1);
        assertThat(index.taken).contains("ahead", "now");
    }

    @Test
    void whatFailedIsTriedAgain() {
        write("first", 1);
        index.fails = true;
        assertThatIllegalStateException().isThrownBy(following::follow);
        index.fails = false;
        assertThat(following.follow()).isEqualTo(1);
    }
}
