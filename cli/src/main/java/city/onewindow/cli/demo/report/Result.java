package city.onewindow.cli.demo.report;

import city.onewindow.cli.demo.check.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that the demo has to say.
 *
 * @param source the file, or that it is the bundled sample
 * @param ids what is wrong with the ids of its rows
 * @param doubts what else stands in its rows and cannot be meant
 * @param answered rows that have a reply to be carried
 * @param problems of rejected rows and of people who could not go on, for a person
 * @param webhookRepeats deliveries that came again under the same id: allowed, and told
 * @param others issues that somebody else submitted meanwhile: in the indicators, in nothing else
 * @param store its kind
 * @param firstResult from the start of the command to the printed result
 */
public record Result(
        String source,
        boolean bundled,
        Ids ids,
        Doubts doubts,
        Instant startedAt,
        Duration firstResult,
        long seed,
        int replicas,
        String store,
        Counts counts,
        Suggestions suggestions,
        long answered,
        Map<Legs.Leg, Percentiles> legs,
        List<IndicatorLine> indicators,
        List<Finding> findings,
        List<String> problems,
        long webhookRepeats,
        long webhooksRefused,
        long unreadable,
        long others) {
    public Result {
        legs = java.util.Collections.unmodifiableMap(legs);
        indicators = List.copyOf(indicators);
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    /** What in it is no fact about any city. */
    public String madeUp(Words words) {
        return bundled
                ? words.say(
                        "全部：企业、人物、问题、答复、结果均为编写；评价按种子抽取。用时为本次运行所测。",
                        "Everything: companies, persons, questions, replies and outcomes are invented; ratings are drawn from the"
                                + " seed. Times are of this run.")
                : words.say(
                        "属地、结果、评价按种子抽取；派单员与部门由演示扮演。文字取自文件。用时为本次运行所测。",
                        "Districts, outcomes and ratings are drawn from the seed; dispatcher and departments are played. Texts are"
                                + " the file's. Times are of this run.");
    }

    /** Whether everything was accepted and went the whole way, once and in order, and nobody was stopped. */
    public boolean isWhole() {
        return isWholeWhereAccepted() && counts.rejected() == 0;
    }

    /** Whether all that was accepted went the whole way; what was refused has none to go. */
    boolean isWholeWhereAccepted() {
        return counts.isWhole(answered) && unreadable == 0;
    }
}
