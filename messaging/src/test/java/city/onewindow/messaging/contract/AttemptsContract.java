package city.onewindow.messaging.contract;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.messaging.inbox.Attempts;
import city.onewindow.messaging.parking.HeldEvent.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often processes began on an event, over every kind of record. */
abstract class AttemptsContract {
    private static final int WINDOW = 100;

    private Attempts.Records records;

    /** With nothing written down. */
    abstract Attempts.Records emptyRecords();

    @BeforeEach
    void open() {
        records = emptyRecords();
    }

    @Test
    void whatIsWrittenIsReadByPartition() {
        assertThat(records.read("topic/1")).isNull();
        records.write("topic/1", new Attempts.Count(7, 2));
        records.write("topic/1", new Attempts.Count(8, 1));
        assertThat(records.read("topic/1")).isEqualTo(new Attempts.Count(8, 1));
        assertThat(records.read("topic/2")).isNull();
    }

    @Test
    void afterThreeDeathsTheNextProcessMayNotBegin() {
        for (int death = 1; death <= Attempts.DEATHS; death++) {
            assertThat(process().begin(at(50))).as("process " + death).isTrue();
        }
        Attempts next = process();
        assertThat(next.begin(at(50))).isFalse();
        assertThat(next.begin(at(50))).as("asked again in its life").isFalse();
        assertThat(next.begin(at(51))).as("the one behind it is innocent").isTrue();
    }

    @Test
    void waitingForAStoreDoesNotAddUp() {
        Attempts patient = process();
        for (int i = 0; i < 10; i++) {
            assertThat(patient.begin(at(50))).isTrue();
        }
        assertThat(process().begin(at(50))).isTrue();
    }

    @Test
    void whatLiesBeforeTheFurthestWasSurvived() {
        for (int death = 1; death <= Attempts.DEATHS; death++) {
            Attempts process = process();
            assertThat(process.begin(at(49))).isTrue();
            assertThat(process.begin(at(50))).isTrue();
        }
        Attempts next = process();
        assertThat(next.begin(at(49))).isTrue();
        assertThat(next.begin(at(50))).isFalse();
    }

    @Test
    void aRewindCountsAnew() {
        assertThat(process().begin(at(5_000))).isTrue();
        for (int death = 1; death <= Attempts.DEATHS; death++) {
            assertThat(process().begin(at(10))).isTrue();
        }
        assertThat(process().begin(at(10))).isFalse();
    }

    private Attempts process() {
        return new Attempts(records, WINDOW);
    }

    private static Origin at(long offset) {
        return new Origin("topic", 4, offset);
    }
}
