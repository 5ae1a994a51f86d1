package city.onewindow.routing.backtest.model;

import city.onewindow.routing.deadline.model.Deadlines;
import city.onewindow.routing.placing.model.Placing;
import java.util.List;
import java.util.Optional;

/**
 * What is held against what: one version each of catalogue, rules and model for every issue.
 *
 * @param before empty for what really happened
 * @param learners models that speak in either, each once; empty where none does
 */
public record Comparison(Optional<Placing> before, Placing after, Deadlines deadlines, List<Learner> learners) {
    public Comparison {
        learners = List.copyOf(learners);
    }

    /** The judgement; pure. */
    public Judged of(PastIssue issue) {
        Outcome was = before.map(placing -> outcome(placing, issue)).orElse(issue.happened());
        return Judged.of(issue, was, outcome(after, issue));
    }

    private Outcome outcome(Placing placing, PastIssue issue) {
        return Outcome.of(placing.of(issue.asked()), issue.decidedAt(), deadlines);
    }

    /** What the models that speak may have learned of an issue. */
    Learner.Acquaintance acquaintance(PastIssue issue) {
        return Learner.acquaintance(learners, issue);
    }
}
