package city.onewindow.routing.rule.model;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A rule asked on its own, as plainly as it can be said. */
final class Naive {
    private Naive() {}

    static boolean matches(Rule rule, Asked asked) {
        for (Dimension dimension : Dimension.values()) {
            List<String> codes = rule.conditions().in(dimension);
            if (!codes.isEmpty() && !codes.contains(asked.in(dimension))) {
                return false;
            }
        }
        WordCondition words = rule.conditions().words();
        if (words == null) {
            return true;
        }
        return (words.any().isEmpty() || words.any().stream().anyMatch(word -> stands(word, words.where(), asked)))
                && words.all().stream().allMatch(word -> stands(word, words.where(), asked))
                && words.none().stream().noneMatch(word -> stands(word, words.where(), asked));
    }

    private static boolean stands(String word, WordCondition.Where where, Asked asked) {
        return switch (where) {
            case ANYWHERE -> stands(word, asked.subject()) || stands(word, asked.text());
            case SUBJECT -> stands(word, asked.subject());
            case TEXT -> stands(word, asked.text());
        };
    }

    private static boolean stands(String word, String text) {
        String phrase = Folding.fold(word);
        String latin = "[\\p{L}\\p{N}&&[\\x{0}-\\x{2E7F}]]";
        String before = Objects.requireNonNull(phrase).substring(0, 1).matches(latin) ? "(?<!" + latin + ")" : "";
        String after = phrase.substring(phrase.length() - 1).matches(latin) ? "(?!" + latin + ")" : "";
        return Pattern.compile(before + Pattern.quote(phrase) + after)
                .matcher(Folding.fold(text))
                .find();
    }
}
