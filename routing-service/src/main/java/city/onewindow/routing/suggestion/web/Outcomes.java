package city.onewindow.routing.suggestion.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.routing.suggestion.application.ActivatingModel;
import city.onewindow.routing.suggestion.application.Lives;
import city.onewindow.routing.suggestion.application.ModelVersion;
import city.onewindow.routing.suggestion.application.ModelVersion.Comparison;
import city.onewindow.routing.suggestion.application.TrainingSuggestion;

/** What use cases say no with, as problems. */
final class Outcomes {
    private Outcomes() {}

    /** The version that was made. */
    static ModelVersion added(TrainingSuggestion.Outcome outcome) {
        return switch (outcome) {
            case TrainingSuggestion.Outcome.Added added -> added.version();
            case TrainingSuggestion.Outcome.TooLittle little ->
                throw Problem.of(
                                409,
                                "suggestion-too-little",
                                "" + little.examples(),
                                little.labels(),
                                "" + little.needed(),
                                little.keptBack())
                        .exception();
            case TrainingSuggestion.Outcome.Busy busy ->
                throw Problem.of(409, "suggestion-busy").exception();
        };
    }

    /** The decision that was made. */
    static ActivatingModel.Outcome.Activated activated(ActivatingModel.Outcome outcome) {
        return switch (outcome) {
            case ActivatingModel.Outcome.Activated activated -> activated;
            case ActivatingModel.Outcome.InForceAlready already ->
                throw Problem.of(
                                409,
                                "suggestion-in-force-already",
                                already.version() == 0 ? 0 : 1,
                                "" + already.version())
                        .exception();
            case ActivatingModel.Outcome.Overtaken overtaken ->
                throw Problem.of(
                                412, "suggestion-overtaken", "" + overtaken.by().revision())
                        .exception();
            case ActivatingModel.Outcome.NoSuchVersion none ->
                throw Problem.of(404, "no-such-model")
                        .with(FieldFault.of("/version", "no-such-version"))
                        .exception();
            case ActivatingModel.Outcome.NothingBefore nothing ->
                throw Problem.of(409, "suggestion-nothing-before").exception();
            case ActivatingModel.Outcome.NotBetter not ->
                throw notBetter(not.version(), not.seen()).exception();
            case ActivatingModel.Outcome.Unreadable unreadable ->
                throw Problem.of(409, "suggestion-unreadable").exception();
        };
    }

    /** The last argument says whether the one that it had to beat lives (1) or lived last (0). */
    private static Problem notBetter(ModelVersion version, Lives seen) {
        long live = seen.rival();
        int lives = seen.now() == 0 ? 0 : 1;
        Comparison compared = version.deciding();
        boolean comparedWithIt = compared.live() != null && compared.live() == live;
        return comparedWithIt
                ? Problem.of(
                        409,
                        "suggestion-not-better-" + version.decides(),
                        "" + compared.rows(),
                        "" + compared.right(),
                        "" + live,
                        "" + compared.liveRight(),
                        lives)
                : Problem.of(409, "suggestion-not-compared", "" + live, lives);
    }
}
