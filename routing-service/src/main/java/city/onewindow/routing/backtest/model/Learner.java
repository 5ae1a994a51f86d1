package city.onewindow.routing.backtest.model;

import city.onewindow.routing.suggestion.model.KeptBack;
import java.time.Instant;
import java.util.List;

/**
 * A model that speaks in a back-test, as far as it matters what it has learned from. On issues that it has learned from a
 * model looks better than it is.
 *
 * @param version 1, 2, 3 …
 * @param source what it learned from: {@code history} or {@code file}
 */
public record Learner(String version, String source, Instant trainedAt) {
    /** What this installation answered by itself is learned from as answered. */
    public static final String HISTORY = "history";

    /** Which issues it learned from is not kept; which ones it cannot have is known. */
    private boolean mayKnow(PastIssue issue) {
        if (!source.equals(HISTORY)) {
            // A file may hold whatever was asked by then.
            return !issue.submittedAt().isAfter(trainedAt);
        }
        return issue.answered() != null && !issue.answered().at().isAfter(trainedAt);
    }

    /** What any of them may have learned of an issue. */
    static Acquaintance acquaintance(List<Learner> learners, PastIssue issue) {
        if (learners.stream().noneMatch(each -> each.mayKnow(issue))) {
            return Acquaintance.LATER;
        }
        return KeptBack.is(issue.asked().subject(), issue.asked().text())
                ? Acquaintance.KEPT_BACK
                : Acquaintance.LEARNED;
    }

    /** Whether a model may have learned from the very issue that it is judged on. */
    public enum Acquaintance {
        /** It may: known when it was trained, and not kept back. */
        LEARNED("mayHaveLearned"),
        /** Known, but kept back from every model. */
        KEPT_BACK("keptBack"),
        /** It was not answered yet when the model was trained, or is not to this day. */
        LATER("later");

        private final String code;

        Acquaintance(String code) {
            this.code = code;
        }

        /** Stable, for clients. */
        public String code() {
            return code;
        }
    }
}
