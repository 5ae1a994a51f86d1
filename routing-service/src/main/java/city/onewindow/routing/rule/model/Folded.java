package city.onewindow.routing.rule.model;

import city.onewindow.routing.rule.model.WordCondition.Where;
import java.util.List;

/** A rule with its phrases as they are compared. */
record Folded(int row, Rule rule, Where where, List<String> any, List<String> all, List<String> none) {
    static Folded of(int row, Rule rule) {
        WordCondition words = rule.conditions().words();
        return words == null
                ? new Folded(row, rule, Where.ANYWHERE, List.of(), List.of(), List.of())
                : new Folded(row, rule, words.where(), folded(words.any()), folded(words.all()), folded(words.none()));
    }

    private static List<String> folded(List<String> phrases) {
        return phrases.stream().map(Folding::fold).toList();
    }

    boolean asks() {
        return rule.conditions().words() != null;
    }

    /** Whether a text with the one phrase has the other. */
    static boolean holds(String said, String asked) {
        for (int at = said.indexOf(asked); at >= 0; at = said.indexOf(asked, at + 1)) {
            if (Phrases.isWhole(asked, said, at + asked.length())) {
                return true;
            }
        }
        return false;
    }
}
