package city.onewindow.routing.placing.model;

import city.onewindow.contracts.issue.Department;
import city.onewindow.contracts.issue.IssueDispatched.Basis;
import city.onewindow.contracts.issue.IssueDispatched.RuleBasis;
import city.onewindow.contracts.issue.IssueDispatched.SuggestionBasis;
import city.onewindow.contracts.issue.IssueTriaged;
import city.onewindow.contracts.issue.IssueTriaged.Suggested;
import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.catalogue.model.Placement;
import city.onewindow.routing.deadline.model.Terms;
import city.onewindow.routing.rule.model.Asked;
import city.onewindow.routing.rule.model.CompiledRules;
import city.onewindow.routing.rule.model.Result;
import city.onewindow.routing.rule.model.Rule;
import city.onewindow.routing.rule.model.RuleTable.Otherwise;
import city.onewindow.routing.rule.model.Ruling;
import city.onewindow.routing.suggestion.model.Suggester;
import city.onewindow.routing.suggestion.model.Suggestion;
import city.onewindow.routing.suggestion.model.Suggestion.Candidate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of each, for a whole decision: first the rules, then the catalogue, then what was learned, then a
 * dispatcher.
 */
public record Placing(Catalogue catalogue, CompiledRules rules, Suggester suggester) {
    /** The decision; pure. */
    public Destination of(Asked asked) {
        return switch (rules.on(asked)) {
            case Ruling.Matched matched -> byRule(asked, matched.rule());
            case Ruling.Unmatched unmatched -> unruled(asked, unmatched.otherwise());
        };
    }

    private Destination byRule(Asked asked, Rule rule) {
        RuleBasis basis = new RuleBasis(rules.version(), rule.id(), rule.zh(), rule.en());
        return switch (rule.result()) {
            case Result.ToTriage triage -> byDispatcher(asked, Reasons.RULE, basis);
            case Result.Assign assign ->
                assigned(asked, assign, basis).orElseGet(() -> byDispatcher(asked, Reasons.RULE_OUTDATED, basis));
        };
    }

    /** Empty where the catalogue in force does not know a department that the rule names. */
    private Optional<Destination> assigned(Asked asked, Result.Assign assign, RuleBasis basis) {
        List<Department> assists = assign.assists().stream()
                .map(catalogue::department)
                .flatMap(Optional::stream)
                .toList();
        if (assists.size() < assign.assists().size()) {
            return Optional.empty();
        }
        return catalogue
                .department(assign.lead())
                .map(lead -> new Destination.To(
                        lead,
                        assists,
                        assign.priority(),
                        assign.terms(standard(asked)),
                        Basis.rule(catalogue.version(), basis),
                        null));
    }

    private Destination unruled(Asked asked, Otherwise otherwise) {
        return switch (otherwise) {
            case TRIAGE -> byDispatcher(asked, Reasons.NO_RULE, null);
            case CATALOGUE ->
                switch (catalogue.place(asked.category(), asked.district())) {
                    case Placement.Placed placed ->
                        new Destination.To(
                                placed.lead(),
                                placed.assists(),
                                null,
                                placed.terms(),
                                Basis.catalogue(catalogue.version()),
                                rulesVersion());
                    case Placement.Unplaced unplaced ->
                        bySuggestion(asked, unplaced.reason().code());
                };
        };
    }

    private Destination bySuggestion(Asked asked, String reason) {
        Suggestion suggestion = suggester.suggest(asked.subject(), asked.text());
        return switch (suggestion) {
            case Suggestion.Confident sure -> {
                Candidate best = sure.best().getFirst();
                yield catalogue
                        .department(best.department())
                        .<Destination>map(lead -> suggested(asked, lead, sure))
                        .orElseGet(() -> triage(Reasons.ABSTAINED, null, suggestion));
            }
            case Suggestion.Abstained unsure -> triage(Reasons.ABSTAINED, null, unsure);
            case Suggestion.Unread unread -> triage(Reasons.UNREAD, null, unread);
            case Suggestion.Unavailable none -> triage(reason, null, none);
        };
    }

    private Destination suggested(Asked asked, Department lead, Suggestion.Confident sure) {
        Candidate best = sure.best().getFirst();
        SuggestionBasis basis =
                new SuggestionBasis(sure.modelVersion(), best.probability(), sure.threshold(), best.words());
        return new Destination.To(
                lead, List.of(), null, standard(asked), Basis.suggestion(catalogue.version(), basis), rulesVersion());
    }

    /** What is a dispatcher's to decide is decided by no model, however sure; its suggestions stand beside. */
    private Destination byDispatcher(Asked asked, String reason, @Nullable RuleBasis rule) {
        return triage(reason, rule, suggester.suggest(asked.subject(), asked.text()));
    }

    /**
     * What the model thinks of an issue, whoever decides.
     *
     * @param modelVersion that was asked
     * @param suggestions of departments that the catalogue knows, the likeliest first, at most three
     * @param unread whether it knows too little of the text to say anything
     */
    public record Thought(String modelVersion, List<Suggested> suggestions, boolean unread) {
        public Thought {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** Empty where there is no model; pure. */
    public Optional<Thought> thought(String subject, String text) {
        return switch (suggester.suggest(subject, text)) {
            case Suggestion.Confident sure -> Optional.of(new Thought(sure.modelVersion(), known(sure.best()), false));
            case Suggestion.Abstained unsure ->
                Optional.of(new Thought(unsure.modelVersion(), known(unsure.best()), false));
            case Suggestion.Unread unread -> Optional.of(new Thought(unread.modelVersion(), List.of(), true));
            case Suggestion.Unavailable none -> Optional.empty();
        };
    }

    private Destination triage(String reason, @Nullable RuleBasis rule, Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.Confident sure ->
                new Destination.Triage(reason, rule, rulesVersion(), sure.modelVersion(), known(sure.best()));
            case Suggestion.Abstained unsure ->
                new Destination.Triage(reason, rule, rulesVersion(), unsure.modelVersion(), known(unsure.best()));
            case Suggestion.Unread unread ->
                new Destination.Triage(reason, rule, rulesVersion(), unread.modelVersion(), List.of());
            case Suggestion.Unavailable none -> new Destination.Triage(reason, rule, rulesVersion(), null, null);
        };
    }

    private List<Suggested> known(List<Candidate> best) {
        return best.stream()
                .flatMap(candidate -> catalogue.department(candidate.department()).stream()
                        .map(department -> new Suggested(department, candidate.probability(), candidate.words())))
                .limit(IssueTriaged.MOST_SUGGESTIONS)
                .toList();
    }

    private Terms standard(Asked asked) {
        return catalogue.terms(asked.category(), asked.district());
    }

    private @Nullable Long rulesVersion() {
        return rules.version() == 0 ? null : rules.version();
    }
}
