package city.onewindow.cli.drill;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.cli.demo.check.Finding;
import city.onewindow.cli.demo.report.Words;
import city.onewindow.cli.recount.LoggedIndicators;
import city.onewindow.cli.recount.Recounted;
import city.onewindow.feedback.indicator.model.Filter;
import city.onewindow.feedback.indicator.model.FirstDispatches;
import city.onewindow.feedback.indicator.model.Indicators;
import city.onewindow.feedback.indicator.model.Period;
import city.onewindow.messaging.balance.Balance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The screen is in the reader's language, faults and all; the report is in English whoever reads it. */
class OutcomeTest {
    private static Outcome failed() {
        Indicators none = Indicators.of(Stream.empty(), Period.EVER, Filter.ALL, Instant.EPOCH);
        FirstDispatches empty = FirstDispatches.of(Stream.empty(), Period.EVER, Filter.ALL);
        Balance balance = new Balance(
                9,
                7,
                1,
                List.of(new Balance.Outbox("intake", 3, 2, List.of("a1/routing/1"))),
                List.of(new Balance.Inbox("feedback", 5, 2, 1, 1, List.of("a1/routing/1"))),
                Duration.ofMillis(12));
        Deaths deaths = new Deaths();
        deaths.signalled("kafka");
        deaths.unasked("intake 自行以 1 结束", "intake ended of itself with 1");
        return new Outcome(
                new Plan(2, 10, 1, 7),
                2,
                1,
                "embedded",
                Duration.ofSeconds(9),
                deaths,
                new Outcome.Counts(9, 8, 7, 6, 5),
                new Release.Released(
                        false, List.of(new Said("feedback 有 1 条读不出的记录", "feedback keeps 1 records as unreadable"))),
                List.of(new Finding(Finding.Kind.LOST, "not-shown", "a1", "reply 1")),
                new Recounted(balance, new LoggedIndicators.Found(none, empty, 3, 2), none, empty),
                List.of());
    }

    @Test
    void aChineseReaderReadsChinese() {
        assertThat(failed().lines(new Words(true)))
                .allSatisfy(line ->
                        assertThat(line).doesNotContainPattern("[A-Za-z]{3,} [a-z]{2,} [a-z]{2,}|Counts|Finding"))
                .anySatisfy(line -> assertThat(line).contains("各集合不相等：提交 9，受理 8，答复 7，送达 6，评价 5"))
                .anySatisfy(line -> assertThat(line).contains("丢失（not-shown）：问题 a1"))
                .anySatisfy(line -> assertThat(line).contains("intake 自行以 1 结束"))
                .anySatisfy(line -> assertThat(line).contains("意外搁置：feedback 有 1 条读不出的记录"));
    }

    @Test
    void theReportIsInEnglish() {
        assertThat(failed().faults())
                .allSatisfy(fault -> assertThat(fault).doesNotContainPattern("\\p{IsHan}"))
                .contains(
                        "intake ended of itself with 1",
                        "parked unexpectedly: feedback keeps 1 records as unreadable",
                        "the sets differ: submitted 9, accepted 8, replied 7, delivered 6, rated 5");
    }
}
