package city.onewindow.routing.released.application;

import city.onewindow.routing.assignment.model.Release;
import city.onewindow.routing.released.model.LastSaid;
import city.onewindow.routing.released.model.ReleasedAnswer;
import city.onewindow.routing.similar.application.AlikeIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the released answers that are most alike to what somebody is about to ask. The index only finds; the words come
 * out of the store, so that nothing is shown that was taken back or corrected meanwhile.
 */
public final class FindingReleased {
    /** Shown at most. */
    public static final int MOST = 5;

    /** Some of them may have been taken back since. */
    private static final int LOOKED_AT = 2 * MOST;

    private static final String NOBODY = "";

    private final Releases releases;
    private final AlikeIndex index;

    public FindingReleased(Releases releases, AlikeIndex index) {
        this.releases = releases;
        this.index = index;
    }

    /**
     * The most alike first; none where nothing has enough in common. A subject is looked for by itself, too: a general
     * answer has little of a long story, and yet all that its heading asks.
     */
    public List<ReleasedAnswer> alike(String subject, String text) {
        List<String> found = found(subject, text);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, LastSaid> said =
                releases.of(found).stream().collect(Collectors.toMap(LastSaid::issue, Function.identity()));
        return found.stream()
                .flatMap(issue -> Stream.ofNullable(said.get(issue)))
                .flatMap(each -> answer(each.release()).stream())
                .limit(MOST)
                .toList();
    }

    private List<String> found(String subject, String text) {
        Map<String, Double> scores = new HashMap<>();
        for (String story : List.of(text, "")) {
            index.alike(subject, story, NOBODY, LOOKED_AT)
                    .forEach(alike -> scores.merge(alike.issue(), alike.score(), Math::max));
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LOOKED_AT)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<ReleasedAnswer> answer(Release release) {
        return Optional.ofNullable(release.text())
                .map(text -> new ReleasedAnswer(text.question(), text.answer(), release.by(), release.at()));
    }
}
