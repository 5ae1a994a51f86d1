package city.onewindow.routing.similar.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What two texts share, as people read it: overlapping pairs of characters put together again to words and phrases. */
final class SharedWords {
    private static final int MOST = 8;
    private static final int LONGEST = 16;

    private SharedWords() {}

    /**
     * The weightiest first.
     *
     * @param tokens of the text, in its order
     * @param shared terms with their weights
     */
    static List<String> of(String text, List<Token> tokens, Map<String, Double> shared) {
        Map<String, Double> words = new LinkedHashMap<>();
        int start = 0;
        int end = 0;
        double weight = 0;
        for (Token token : tokens) {
            @Nullable Double own = shared.get(token.term());
            boolean goesOn = own != null && weight > 0 && token.start() < end && token.end() - start <= LONGEST;
            if (!goesOn && weight > 0) {
                words.merge(text.substring(start, end), weight, Math::max);
                weight = 0;
            }
            if (own != null) {
                start = weight > 0 ? start : token.start();
                end = token.end();
                weight += own;
            }
        }
        if (weight > 0) {
            words.merge(text.substring(start, end), weight, Math::max);
        }
        List<String> most = new ArrayList<>();
        words.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                // A part of a phrase that is told already says nothing more.
                .filter(word -> most.stream().noneMatch(told -> told.contains(word)))
                .limit(MOST)
                .forEachOrdered(most::add);
        return most;
    }
}
