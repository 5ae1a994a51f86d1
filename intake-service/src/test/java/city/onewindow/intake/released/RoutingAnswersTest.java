package city.onewindow.intake.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A routing that tells of none, that tells nonsense, that refuses and that is away: none is shown, and nothing is thrown. */
class RoutingAnswersTest {
    private final StandIn routing = new StandIn();
    private final RoutingAnswers answers = new RoutingAnswers(routing.address());

    @AfterEach
    void end() {
        routing.close();
    }

    private List<ReleasedAnswers.ReleasedAnswer> ask() {
        return answers.alike("租用厂房", "想租 3000 平方米", "zh");
    }

    @Test
    void whatItTellsIsRead() {
        routing.answers(200, """
                [{"question": "如何申请?", "answer": "可登记。", "department": "招商局", "releasedAt": "2026-03-24T04:00:00Z",
                  "added": "later"}]""");
        assertThat(ask()).extracting(ReleasedAnswers.ReleasedAnswer::answer).containsExactly("可登记。");
        assertThat(routing.asked())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("zh ")
                .contains("租用厂房", "想租 3000 平方米");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "[{\"question\": 1}", "nonsense"})
    void noneAndNonsenseAreNone(String body) {
        routing.answers(200, body);
        assertThat(ask()).isEmpty();
        assertThat(routing.asked()).hasSize(1);
    }

    @Test
    void aRefusalIsNoFaultAndTheNextIsAskedToo() {
        routing.answers(422, "{}");
        assertThat(ask()).isEmpty();
        assertThat(ask()).isEmpty();
        assertThat(routing.asked()).hasSize(2);
    }

    @Test
    void oneThatIsAwayIsNoFault() {
        routing.close();
        assertThat(ask()).isEmpty();
        assertThat(ask()).isEmpty();
    }
}
