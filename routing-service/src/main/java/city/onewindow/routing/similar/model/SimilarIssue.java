package city.onewindow.routing.similar.model;

import java.util.List;

/**
 * An alike issue, for whoever may see it.
 *
 * @param status code
 * @param score 0 to 1
 * @param words that both share, the weightiest first
 * @param replies texts of its replies, the latest last
 */
public record SimilarIssue(
        String id,
        String trackingCode,
        String subject,
        String status,
        double score,
        List<String> words,
        Sameness sameness,
        List<String> replies) {
    public SimilarIssue {
        words = List.copyOf(words);
        replies = List.copyOf(replies);
    }
}
