package city.onewindow.routing.suggestion.application;

import city.onewindow.routing.suggestion.application.ModelVersion.Comparison;
import city.onewindow.routing.suggestion.application.ModelsInForce.Opened;
import city.onewindow.routing.suggestion.application.Training.Outcome.Trained;
import city.onewindow.routing.suggestion.model.Example;
import city.onewindow.routing.suggestion.model.Figures;
import city.onewindow.routing.suggestion.model.LinearModel;
import city.onewindow.routing.suggestion.model.Precision.Judged;
import java.util.List;
import java.util.Optional;

/**
 * A model that was just trained beside the one that it must beat, both on the same issues.
 *
 * @param live the one that lives, or lived last; empty where there is none or nobody can read it
 */
record Comparing(Trained trained, Optional<Rival> live) {
    record Rival(long number, LinearModel model) {}

    static Comparing withRival(Trained trained, Lives lives, ModelsInForce inForce) {
        long rival = lives.rival();
        return rival != 0 && inForce.open(rival) instanceof Opened.Ready ready
                ? new Comparing(
                        trained, Optional.of(new Rival(rival, ready.learned().model())))
                : new Comparing(trained, Optional.empty());
    }

    /** @param kept issues that neither has learned from */
    Comparison on(List<Example> kept) {
        List<Judged> judged = judged(trained.model(), kept);
        List<Judged> sure = judged.stream()
                .filter(each -> each.probability() >= trained.threshold())
                .toList();
        return new Comparison(
                kept.size(),
                right(judged),
                sure.size(),
                right(sure),
                live.map(Rival::number).orElse(null),
                live.map(rival -> right(judged(rival.model(), kept))).orElse(null));
    }

    private static List<Judged> judged(LinearModel model, List<Example> examples) {
        return examples.stream()
                .map(each -> {
                    double[] likely = model.probabilities(each.text());
                    int best = Figures.best(likely);
                    return new Judged(likely[best], model.labels().get(best).equals(each.label()));
                })
                .toList();
    }

    private static int right(List<Judged> judged) {
        return (int) judged.stream().filter(Judged::right).count();
    }
}
