package city.onewindow.feedback.indicator.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.Outcome;
import city.onewindow.testkit.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 按时办结率: replied before the deadline ÷ due in the period. An issue is due once its deadline has passed. */
class OnTimeTest {
    private static final Instant DEADLINE = Events.dispatched().replyBy();

    @ParameterizedTest
    @CsvSource({
        // replied, seconds from the deadline to now, days from the deadline to the period's end, numerator, denominator
        "false, -1,     , 0, 0",
        "true,  -1,     , 0, 0",
        "false,  0,     , 0, 0",
        "false,  1,     , 0, 1",
        "true,   1,     , 1, 1",
        "true,   1,   -1, 0, 0",
        "true,   1,    1, 1, 1",
        "true,  -1,    1, 0, 0",
    })
    void onlyWhatIsDueIsJudged(
            boolean replied, long later, @Nullable Long daysToEnd, long numerator, long denominator) {
        IssueFacts facts = after(Events.accepted(), Events.dispatched());
        if (replied) {
            facts = facts.and(Events.replied(1, Outcome.SOLVED), Events.NOON);
        }
        Period period = daysToEnd == null
                ? Period.EVER
                : new Period(Events.NOON.minus(Duration.ofDays(30)), DEADLINE.plus(Duration.ofDays(daysToEnd)));
        Indicators found = Indicators.of(Stream.of(facts), period, Filter.ALL, DEADLINE.plusSeconds(later));
        assertThat(found.of(Indicator.ON_TIME)).isEqualTo(new Fraction(numerator, denominator, true));
    }

    private static IssueFacts after(IssueEvent... events) {
        IssueFacts facts = IssueFacts.NONE;
        for (IssueEvent event : events) {
            facts = facts.and(event, Events.NOON);
        }
        return facts;
    }
}
