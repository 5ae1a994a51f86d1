package city.onewindow.routing.backtest.web;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.IssueDispatched.By;
import city.onewindow.contracts.issue.IssueDispatched.RuleBasis;
import city.onewindow.contracts.issue.IssueDispatched.SuggestionBasis;
import city.onewindow.contracts.issue.Priority;
import city.onewindow.routing.backtest.model.Aspect;
import city.onewindow.routing.backtest.model.Judged;
import city.onewindow.routing.backtest.model.Outcome;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue that would have fared otherwise.
 *
 * @param changed in what: {@code lead}, {@code assists}, {@code priority}, {@code deadlines}
 * @param verdict {@code better}, {@code worse}, {@code same}, or {@code open} where nobody answered yet
 * @param answeredBy absent where nobody did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DifferenceBody(
        String issue,
        String trackingCode,
        String subject,
        Instant submittedAt,
        List<String> changed,
        String verdict,
        OutcomeBody before,
        OutcomeBody after,
        @Nullable Department answeredBy) {
    static DifferenceBody of(Judged judged) {
        return new DifferenceBody(
                judged.issue().id(),
                BacktestBody.grouped(judged.issue().trackingCode()),
                judged.issue().asked().subject(),
                judged.issue().submittedAt(),
                judged.changed().stream().map(Aspect::code).toList(),
                judged.verdict().code(),
                OutcomeBody.of(judged.before()),
                OutcomeBody.of(judged.after()),
                judged.issue().answeredBy());
    }

    /**
     * Where it goes, and by what.
     *
     * @param lead absent where a dispatcher decides
     * @param reason why a dispatcher decides, a stable code; absent where none does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutcomeBody(
            @Nullable Department lead,
            List<Department> assists,
            @Nullable Priority priority,
            @Nullable Instant acknowledgeBy,
            @Nullable Instant replyBy,
            @Nullable By by,
            @Nullable String reason,
            @Nullable RuleBasis rule,
            @Nullable String modelVersion) {
        static OutcomeBody of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Assigned to -> {
                    SuggestionBasis suggestion = to.basis().suggestion();
                    yield new OutcomeBody(
                            to.lead(),
                            to.assists(),
                            to.priority(),
                            to.due().acknowledgeBy(),
                            to.due().replyBy(),
                            to.basis().by(),
                            null,
                            to.rule(),
                            suggestion == null ? null : suggestion.modelVersion());
                }
                case Outcome.Triaged triaged ->
                    new OutcomeBody(null, List.of(), null, null, null, null, triaged.reason(), triaged.rule(), null);
            };
        }
    }
}
