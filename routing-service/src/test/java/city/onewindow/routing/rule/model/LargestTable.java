package city.onewindow.routing.rule.model;

import city.onewindow.routing.Fixtures;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Object mother: as many rows and characters as a table may have. Its words are drawn, so that no file packs them small. */
public final class LargestTable {
    private static final List<String> DISTRICTS =
            List.copyOf(Fixtures.catalogue().districts().keySet());

    private LargestTable() {}

    /** @param phrase characters of each phrase */
    public static WrittenTable of(int phrase) {
        Random random = new Random(phrase);
        List<WrittenRule> rules = new ArrayList<>();
        int each = WrittenTable.LARGEST / TableCheck.MOST_RULES;
        for (int row = 0; row < TableCheck.MOST_RULES; row++) {
            WrittenRule bare = rule(row, List.of());
            int phrases = Math.toIntExact((each - bare.characters()) / phrase);
            Set<String> words = new HashSet<>();
            while (words.size() < phrases) {
                words.add(drawn(random, phrase));
            }
            int left = Math.toIntExact((each - bare.characters()) % phrase);
            if (left > 0) {
                words.add(drawn(random, left));
            }
            rules.add(rule(row, words.stream().sorted().toList()));
        }
        return new WrittenTable("catalogue", rules);
    }

    private static WrittenRule rule(int row, List<String> words) {
        return Tables.to(
                "r" + row,
                "taxation",
                Map.of("district", List.of(DISTRICTS.get(row % DISTRICTS.size()))),
                words.toArray(String[]::new));
    }

    private static String drawn(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('\u4e00' + random.nextInt(20_000)));
        }
        return word.toString();
    }
}
