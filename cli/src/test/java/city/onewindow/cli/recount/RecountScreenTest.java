package city.onewindow.cli.recount;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.cli.demo.report.Words;
import city.onewindow.feedback.indicator.model.Filter;
import city.onewindow.feedback.indicator.model.FirstDispatches;
import city.onewindow.feedback.indicator.model.FirstDispatches.Question;
import city.onewindow.feedback.indicator.model.Fraction;
import city.onewindow.feedback.indicator.model.Indicators;
import city.onewindow.feedback.indicator.model.Period;
import city.onewindow.messaging.balance.Balance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All of it in the reader's language; what has a name in the log or in the catalogue keeps that name. */
class RecountScreenTest {
    private static final String NAMES = "intake|routing|feedback|elsewhere|r-plant|a1/routing/1";

    private static Recounted recounted() {
        Indicators none = Indicators.of(Stream.empty(), Period.EVER, Filter.ALL, Instant.EPOCH);
        FirstDispatches empty = FirstDispatches.of(Stream.empty(), Period.EVER, Filter.ALL);
        Fraction one = new Fraction(1, 2, true);
        FirstDispatches first = new FirstDispatches(
                Map.of(
                        Question.BY, Map.of("catalogue", one, "rule", one, "suggestion", one, "dispatcher", one),
                        Question.RULE, Map.of("r-plant", one),
                        Question.MODEL, Map.of("3", one),
                        Question.DEPARTMENT, Map.of("elsewhere", one)),
                empty.names());
        Balance balance = new Balance(
                9,
                7,
                1,
                List.of(new Balance.Outbox("intake", 3, 2, List.of("a1/routing/1"))),
                List.of(new Balance.Inbox("feedback", 5, 2, 1, 1, List.of("a1/routing/1"))),
                Duration.ofMillis(12));
        return new Recounted(balance, new LoggedIndicators.Found(none, first, 3, 2), none, empty);
    }

    @Test
    void aChineseReaderReadsChinese() {
        List<String> lines = new RecountScreen(recounted(), new Words(true)).lines();
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.replaceAll(NAMES, "")).doesNotContainPattern("[A-Za-z]{2,}"));
        assertThat(String.join("\n", lines))
                .contains("首派准确率 依据 派单目录", "首派准确率 规则 r-plant", "首派准确率 推荐模型 3", "首派准确率 部门 elsewhere");
    }

    @Test
    void anybodyElseReadsEnglish() {
        assertThat(new RecountScreen(recounted(), new Words(false)).lines())
                .allSatisfy(line -> assertThat(line).doesNotContainPattern("\\p{IsHan}"))
                .anySatisfy(line -> assertThat(line).contains("first-dispatch by catalogue"));
    }
}
