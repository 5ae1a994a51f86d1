package city.onewindow.messaging.contract;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.messaging.outbox.Lease;
import city.onewindow.messaging.outbox.Lease.Beat;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lease, over every kind of record. */
abstract class LeaseContract {
    private static final Duration LENGTH = Duration.ofSeconds(5);

    private final AtomicLong nanos = new AtomicLong(-7);
    private Lease.Records records;

    /** With nothing written down. */
    abstract Lease.Records emptyRecords();

    @BeforeEach
    void open() {
        records = emptyRecords();
    }

    @Test
    void aRecordIsReplacedOnlyWhereItIsWhatWasRead() {
        assertThat(records.read()).isNull();
        assertThat(records.replace(null, new Beat("one", 1))).isTrue();
        assertThat(records.replace(null, new Beat("two", 1))).isFalse();
        assertThat(records.replace(new Beat("one", 2), new Beat("two", 3))).isFalse();
        assertThat(records.replace(new Beat("two", 1), new Beat("two", 2))).isFalse();
        assertThat(records.replace(new Beat("one", 1), new Beat("one", 2))).isTrue();
        assertThat(records.read()).isEqualTo(new Beat("one", 2));
    }

    @Test
    void itExpiresOnceARivalHasSeenItUnchangedForItsLength() {
        Lease holder = lease("holder");
        Lease rival = lease("rival");
        assertThat(holder.hold()).isTrue();
        assertThat(rival.hold()).as("seen for the first time").isFalse();
        passes(LENGTH.minusNanos(1));
        assertThat(rival.hold()).isFalse();
        assertThat(holder.hold()).as("a sign of life").isTrue();
        passes(Duration.ofNanos(1));
        assertThat(rival.hold()).as("it has changed").isFalse();
        passes(LENGTH);
        assertThat(rival.hold()).isTrue();
        assertThat(holder.hold()).as("it wakes and has lost it").isFalse();
    }

    /** Each pass of a sweep asks, several times a second: most of it must cost the store nothing. */
    @Test
    void itsHolderShowsASignOfLifeInEachThirdOfItsLength() {
        Lease holder = lease("holder");
        assertThat(holder.hold()).isTrue();
        passes(LENGTH.dividedBy(3).minusNanos(1));
        assertThat(holder.hold()).isTrue();
        assertThat(records.read()).as("not yet").isEqualTo(new Beat("holder", 1));
        passes(Duration.ofNanos(1));
        assertThat(holder.hold()).isTrue();
        assertThat(records.read()).isEqualTo(new Beat("holder", 2));
    }

    @Test
    void whoHasLostItAsksAgainEachTime() {
        Lease holder = lease("holder");
        holder.hold();
        Lease rival = lease("rival");
        rival.hold();
        passes(LENGTH);
        assertThat(rival.hold()).isTrue();
        assertThat(holder.hold()).isFalse();
        assertThat(holder.hold()).isFalse();
    }

    /** However long nobody looked: what counts is how long it was seen unchanged, not how old it is. */
    @Test
    void aRivalThatJustCameWaitsAWholeLength() {
        assertThat(lease("holder").hold()).isTrue();
        passes(LENGTH.multipliedBy(100));
        Lease late = lease("late");
        assertThat(late.hold()).isFalse();
        passes(LENGTH);
        assertThat(late.hold()).isTrue();
    }

    @Test
    void ofTwoRivalsOneGetsIt() {
        lease("holder").hold();
        Lease one = lease("one");
        Lease two = lease("two");
        one.hold();
        two.hold();
        passes(LENGTH);
        assertThat(one.hold()).isTrue();
        assertThat(two.hold()).isFalse();
    }

    private Lease lease(String owner) {
        return new Lease(owner, LENGTH, records, nanos::get);
    }

    private void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
