package city.onewindow.routing.assignment.application;

import city.onewindow.contracts.issue.EventType;
import city.onewindow.contracts.issue.IssueEvent;
import city.onewindow.contracts.issue.IssueEventJson;
import city.onewindow.contracts.issue.IssueMarkedDuplicate;
import city.onewindow.contracts.issue.IssueUnmarkedDuplicate;
import city.onewindow.contracts.issue.IssueWithdrawn;
import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.Aggregates;
import city.onewindow.messaging.aggregate.Decision;
import city.onewindow.messaging.aggregate.Step;
import city.onewindow.messaging.aggregate.StepRunner;
import city.onewindow.messaging.aggregate.Verdict;
import city.onewindow.messaging.event.Event;
import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.Decided;
import city.onewindow.routing.assignment.model.Decided.Changed;
import city.onewindow.routing.assignment.model.Decided.Why;
import city.onewindow.routing.assignment.model.DuplicateRules;
import city.onewindow.routing.assignment.model.Link;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Carries a duplicate's marking to its original, and an original's end to its duplicates: each recorded there in one
 * write, under the id of the event that causes it. Steps may run twice, at the same time and in any order; what is told is
 * always what stands by then, and the original knows by its sequence what is old.
 */
public final class DerivingLinks implements StepRunner<Case> {
    private static final String LINK = "duplicate-link";
    private static final String RELEASE = "duplicate-release";
    private static final String OTHER = "issue";

    /** What an original refuses for, as the duplicate tells it. */
    private static final Map<Why, String> BECAUSE = Map.of(
            Why.ORIGINAL_ENDED, "original-withdrawn",
            Why.ORIGINAL_IS_DUPLICATE, "original-is-duplicate",
            Why.TOO_MANY_DUPLICATES, "original-full");

    private final Supplier<Aggregates<Case>> cases;
    private final Clock clock;

    /** @param cases asked for late: they are made of what runs the steps */
    public DerivingLinks(Supplier<Aggregates<Case>> cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** What a decision leaves to derive. @param cause its command or event */
    static List<Step> steps(Changed changed, String cause) {
        List<Step> steps = new ArrayList<>();
        for (IssueEvent event : changed.events()) {
            if (event instanceof IssueMarkedDuplicate marked) {
                steps.add(new Step(LINK + "/" + cause, LINK, Map.of(OTHER, marked.of())));
            } else if (event instanceof IssueUnmarkedDuplicate unmarked) {
                steps.add(new Step(LINK + "/" + cause, LINK, Map.of(OTHER, unmarked.of())));
            } else if (event instanceof IssueWithdrawn) {
                changed.next().aftermath().duplicates().stream()
                        .filter(Link::stands)
                        .map(link -> new Step(
                                RELEASE + "/" + cause + "/" + link.issue(), RELEASE, Map.of(OTHER, link.issue())))
                        .forEach(steps::add);
            }
        }
        return steps;
    }

    @Override
    public void run(Aggregate<Case> aggregate, Step step) {
        String other = Objects.requireNonNull(step.data().get(OTHER), OTHER);
        switch (step.kind()) {
            case LINK -> link(aggregate.id(), other);
            case RELEASE -> release(other, aggregate.id(), withdrawal(aggregate), "original-withdrawn");
            default -> throw new IllegalStateException("no step " + step.kind());
        }
    }

    private void link(String duplicate, String original) {
        Aggregate<Case> now = cases.get().find(duplicate).orElseThrow();
        Event last = now.events().reversed().stream()
                .filter(event -> isAbout(event, original))
                .findFirst()
                .orElseThrow();
        boolean stands =
                now.required() instanceof Case.Duplicate is && is.of().issue().equals(original);
        String code = now.required().facts().trackingCode();
        Link link = new Link(duplicate, code, last.envelope().sequence(), stands);
        String cause = last.envelope().id();
        Optional<Decided> told = decide(original, cause, (rules, state) -> rules.note(state, link));
        if (told.isEmpty()) {
            release(duplicate, original, cause + "/none", "no-original");
        } else if (told.get() instanceof Decided.Refused refused) {
            release(
                    duplicate,
                    original,
                    cause + "/refused",
                    Objects.requireNonNull(BECAUSE.get(refused.why()), refused.toString()));
        }
    }

    private void release(String duplicate, String original, String cause, String because) {
        decide(duplicate, cause, (rules, state) -> rules.release(state, original, because));
    }

    /** What was decided, now or when it was first tried; empty where there is no such issue. */
    private Optional<Decided> decide(String issue, String cause, BiFunction<DuplicateRules, Case, Decided> rule) {
        return cases.get().decide(issue, cause, new Decision<Case, Decided>() {
            @Override
            public Verdict<Case, Decided> decide(Aggregate<Case> current) {
                Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                Decided decided = rule.apply(new DuplicateRules(now), current.required());
                return decided instanceof Changed changed
                        ? new Verdict.Changed<>(NewEvents.change(changed, cause), decided)
                        : new Verdict.Unchanged<>(decided);
            }

            @Override
            public Decided repeated(Aggregate<Case> current, Event taken) {
                return new Decided.Noted();
            }
        });
    }

    private static boolean isAbout(Event event, String original) {
        Optional<EventType> type = EventType.named(event.envelope().type());
        if (type.isEmpty()) {
            return false;
        }
        Class<?> kind = type.get().record();
        if (kind == IssueMarkedDuplicate.class) {
            return IssueEventJson.read(type.get(), event.data()) instanceof IssueMarkedDuplicate marked
                    && marked.of().equals(original);
        }
        return kind == IssueUnmarkedDuplicate.class
                && IssueEventJson.read(type.get(), event.data()) instanceof IssueUnmarkedDuplicate unmarked
                && unmarked.of().equals(original);
    }

    private static String withdrawal(Aggregate<Case> original) {
        return original.events().reversed().stream()
                .filter(event -> EventType.named(event.envelope().type())
                        .filter(type -> type.record() == IssueWithdrawn.class)
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .envelope()
                .id();
    }
}
