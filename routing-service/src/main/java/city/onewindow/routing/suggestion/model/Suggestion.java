package city.onewindow.routing.suggestion.model;

import city.onewindow.contracts.issue.Word;
import java.util.List;

/** What a model thinks of an issue. */
public sealed interface Suggestion {
    /**
     * Sure enough to place it by itself.
     *
     * @param threshold 0 to 1, not above the first one's probability
     * @param best the likeliest first, one to three
     */
    record Confident(String modelVersion, double threshold, List<Candidate> best) implements Suggestion {
        public Confident {
            best = List.copyOf(best);
            if (best.isEmpty()) {
                throw new IllegalArgumentException("sure of nothing");
            }
        }
    }

    /**
     * Not sure enough, or for a reason that no word tells: a dispatcher decides.
     *
     * @param threshold 0 to 1; where the first one's probability reaches it, no word speaks for that one
     * @param best the likeliest first, at most three
     */
    record Abstained(String modelVersion, double threshold, List<Candidate> best) implements Suggestion {
        public Abstained {
            best = List.copyOf(best);
        }
    }

    /** The model knows next to nothing of what the text says, so any figure would be one of its own habits: it gives none. */
    record Unread(String modelVersion) implements Suggestion {}

    /** There is no model. */
    record Unavailable() implements Suggestion {}

    /**
     * A department that the model thinks of.
     *
     * @param department code, which the catalogue in force need not know any more
     * @param probability 0 to 1, calibrated
     * @param words that moved it most, at most {@value Word#MOST}
     */
    record Candidate(String department, double probability, List<Word> words) {
        public Candidate {
            words = List.copyOf(words);
        }
    }
}
