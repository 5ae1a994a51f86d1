package city.onewindow.routing.backtest.web;

import city.onewindow.contracts.issue.Department;
import city.onewindow.routing.backtest.model.Aspect;
import city.onewindow.routing.backtest.model.Judged;
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
        String district,
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
                judged.issue().asked().district(),
                judged.issue().submittedAt(),
                judged.changed().stream().map(Aspect::code).toList(),
                judged.verdict().code(),
                OutcomeBody.of(judged.before(), judged.issue().asked().district()),
                OutcomeBody.of(judged.after(), judged.issue().asked().district()),
                judged.issue().answeredBy());
    }
}
