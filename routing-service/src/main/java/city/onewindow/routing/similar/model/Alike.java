package city.onewindow.routing.similar.model;

import java.util.List;

/**
 * An issue that an index found alike.
 *
 * @param issue id
 * @param score above 0, at most 1: how much of what the question says weighs here, too
 * @param words that both share, the weightiest first
 */
public record Alike(String issue, double score, List<String> words) {
    public Alike {
        words = List.copyOf(words);
    }
}
