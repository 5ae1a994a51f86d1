package city.onewindow.routing.rule.model;

import city.onewindow.routing.rule.model.RuleTable.Otherwise;

/** What a table says to an issue; always one of these. */
public sealed interface Ruling {
    /** This one, the first that matches. */
    record Matched(Rule rule) implements Ruling {}

    /** None matches. */
    record Unmatched(Otherwise otherwise) implements Ruling {}
}
