package city.onewindow.intake.issue.application;

import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.contracts.issue.TrackingCode;
import city.onewindow.intake.issue.application.SubmittingIssue.Outcome;
import city.onewindow.intake.issue.model.IdempotencyKey;
import city.onewindow.intake.issue.model.Issue;
import city.onewindow.intake.issue.model.SubmissionForm;
import city.onewindow.intake.issue.model.WebhookRule;
import city.onewindow.intake.issue.mongo.IssueCodec;
import city.onewindow.intake.options.DispatchOptions;
import city.onewindow.messaging.Service;
import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.memory.InMemoryAggregateStore;
import city.onewindow.messaging.memory.InMemoryAggregates;
import city.onewindow.testkit.Events;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The use cases over documents in memory, at noon. */
final class Window {
    static final IdempotencyKey KEY = new IdempotencyKey("8e03978e-40d5-43e8-bc93-6894a57f9324");
    static final IdempotencyKey OTHER_KEY = new IdempotencyKey("tkZ8aXo0TqS1p7oVYw3nHg");
    private static final List<String> UNIQUE = List.of(IssueCodec.TRACKING_CODE);

    final InMemoryAggregateStore<Issue> store = new InMemoryAggregateStore<>(new IssueCodec(), UNIQUE);
    final IssueKeys keys = new IssueKeys(IssueKeysTest.key(1), IssueKeysTest.key(2), IssueKeysTest.key(3));
    final Aggregates<Issue> issues;
    final SubmittingIssue submitting;
    final ReadingIssue reading;
    final RequestingWithdrawal withdrawing;

    Window(RandomGenerator codes) {
        Clock noon = Clock.fixed(Events.NOON, ZoneOffset.UTC);
        issues = InMemoryAggregates.of(
                new Service<>("intake", "issues", new IssueCodec(), null, null, UNIQUE, List.of()), store, noon);
        submitting = new SubmittingIssue(issues, keys, noon, codes, () -> DispatchOptions.Options.NONE);
        reading = new ReadingIssue(issues, this::idOf, keys);
        withdrawing = new RequestingWithdrawal(reading, issues, keys, noon);
    }

    private Optional<String> idOf(TrackingCode code) {
        return all().stream()
                .filter(issue -> issue.required().trackingCode().equals(code))
                .map(Aggregate::id)
                .findFirst();
    }

    /** Nothing is ever published here, so that all of them are pending. */
    List<Aggregate<Issue>> all() {
        return store.pending(null, Integer.MAX_VALUE);
    }

    Outcome submit(IdempotencyKey key, String body, SubmissionForm form, WebhookRule webhooks) {
        return submitting.submit(key, body.getBytes(StandardCharsets.UTF_8), () -> form.judge(webhooks));
    }

    Outcome submit(IdempotencyKey key, String body, SubmissionForm form) {
        return submit(key, body, form, new WebhookRule(List.of()));
    }

    Receipt accepted(IdempotencyKey key, String body, SubmissionForm form) {
        return ((Outcome.Accepted) submit(key, body, form)).receipt();
    }

    static List<IssueEvent> events(Aggregate<Issue> issue) {
        return issue.events().stream()
                .map(event -> IssueEventJson.read(
                        EventType.named(event.envelope().type()).orElseThrow(), event.data()))
                .toList();
    }
}
