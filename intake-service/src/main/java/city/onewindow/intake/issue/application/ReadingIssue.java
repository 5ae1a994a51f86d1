package city.onewindow.intake.issue.application;

import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.intake.issue.model.Issue;
import city.onewindow.intake.issue.model.Secret;
import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Aggregates;
import java.util.Optional;

/** Opens an issue for whoever has code and secret; an unknown code and a wrong secret get the same answer. */
public final class ReadingIssue {
    private final Aggregates<Issue> issues;
    private final IssueCodes codes;
    private final IssueKeys keys;

    public ReadingIssue(Aggregates<Issue> issues, IssueCodes codes, IssueKeys keys) {
        this.issues = issues;
        this.codes = codes;
        this.keys = keys;
    }

    /** Empty where there is none, or the secret is another. */
    public Optional<Aggregate<Issue>> read(TrackingCode code, Secret secret) {
        Optional<String> id = codes.id(code);
        // The same work is done for a code that nobody has, so that time tells nothing.
        boolean opens = keys.secret(id.orElse(code.digits())).matches(secret);
        return opens ? id.flatMap(issues::find).filter(issue -> issue.state() != null) : Optional.empty();
    }
}
