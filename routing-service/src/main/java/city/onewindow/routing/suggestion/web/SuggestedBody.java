package city.onewindow.routing.suggestion.web;

import city.onewindow.routing.suggestion.model.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as JSON.
 *
 * @param outcome {@code confident}, {@code abstained}, {@code unread} or {@code unavailable}
 * @param modelVersion absent where there is no model
 * @param threshold absent where there is no model, or it did not read the text
 */
record SuggestedBody(
        String outcome,
        @Nullable String modelVersion,
        @Nullable Double threshold,
        List<Suggestion.Candidate> best) {

    static SuggestedBody of(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.Confident sure ->
                new SuggestedBody("confident", sure.modelVersion(), sure.threshold(), sure.best());
            case Suggestion.Abstained unsure ->
                new SuggestedBody("abstained", unsure.modelVersion(), unsure.threshold(), unsure.best());
            case Suggestion.Unread unread -> new SuggestedBody("unread", unread.modelVersion(), null, List.of());
            case Suggestion.Unavailable none -> new SuggestedBody("unavailable", null, null, List.of());
        };
    }
}
