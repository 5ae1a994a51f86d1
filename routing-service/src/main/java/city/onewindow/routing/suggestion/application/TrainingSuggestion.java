package city.onewindow.routing.suggestion.application;

import city.onewindow.routing.suggestion.application.ModelVersion.Comparison;
import city.onewindow.routing.suggestion.application.ModelVersion.Learning;
import city.onewindow.routing.suggestion.application.ModelsInForce.Opened;
import city.onewindow.routing.suggestion.application.Training.Outcome.TooLittle;
import city.onewindow.routing.suggestion.application.Training.Outcome.Trained;
import city.onewindow.routing.suggestion.model.Example;
import city.onewindow.routing.suggestion.model.Figures;
import city.onewindow.routing.suggestion.model.KeptBack;
import city.onewindow.routing.suggestion.model.LinearModel;
import city.onewindow.routing.suggestion.model.ModelFile;
import city.onewindow.routing.suggestion.model.Precision.Judged;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Makes a new version of what was learned: from this installation's own answered issues, or from examples that somebody
 * brings. It suggests nothing before it is activated.
 */
public final class TrainingSuggestion {
    /** So many issues are learned from at most, the latest. */
    public static final int MOST = 20_000;

    private final Training training;
    private final History history;
    private final ModelStore store;
    private final ModelsInForce inForce;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1);

    public TrainingSuggestion(
            Training training, History history, ModelStore store, ModelsInForce inForce, Clock clock) {
        this.training = training;
        this.history = history;
        this.store = store;
        this.inForce = inForce;
        this.clock = clock;
    }

    /**
     * Learns from the answered issues.
     *
     * @param wanted how often a sure suggestion shall be right, 0 to 1
     * @param without departments that get what nobody could place: where those issues belong is not known
     */
    public Outcome fromHistory(double wanted, Set<String> without, String author, String reason) {
        return inTurn(() -> {
            List<Example> answered = history.answered(MOST).stream()
                    .filter(each -> !without.contains(each.label()))
                    .toList();
            return train("history", answered, wanted, author, reason);
        });
    }

    /** Learns from examples that somebody brings, at most {@value #MOST}; those behind are left out. */
    public Outcome fromFile(List<Example> examples, double wanted, String author, String reason) {
        List<Example> used = examples.subList(0, Math.min(MOST, examples.size()));
        return inTurn(() -> train("file", used, wanted, author, reason));
    }

    /** One at a time: it takes memory and a core. */
    private Outcome inTurn(Supplier<Outcome> work) {
        if (!turn.tryAcquire()) {
            return new Outcome.Busy();
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    private Outcome train(String source, List<Example> examples, double wanted, String author, String reason) {
        List<Example> learned =
                examples.stream().filter(each -> !KeptBack.is(each)).toList();
        List<Example> kept = examples.stream().filter(KeptBack::is).toList();
        return switch (training.train(learned, wanted)) {
            case TooLittle little -> new Outcome.TooLittle(little.examples(), little.labels(), little.needed());
            case Trained trained -> add(source, trained, compared(trained, kept), wanted, author, reason);
        };
    }

    private Comparison compared(Trained trained, List<Example> kept) {
        List<Judged> judged = judged(trained.model(), kept);
        List<Judged> sure = judged.stream()
                .filter(each -> each.probability() >= trained.threshold())
                .toList();
        long live = store.lives().rival();
        if (live != 0 && inForce.open(live) instanceof Opened.Ready ready) {
            int liveRight = right(judged(ready.learned().model(), kept));
            return new Comparison(kept.size(), right(judged), sure.size(), right(sure), live, liveRight);
        }
        return new Comparison(kept.size(), right(judged), sure.size(), right(sure), null, null);
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

    private Outcome add(
            String source, Trained trained, Comparison comparison, double wanted, String author, String reason) {
        byte[] bytes = ModelFile.write(trained.model(), trained.threshold());
        Figures figures = trained.crossValidated();
        Learning learning = new Learning(
                trained.examples(),
                trained.leftOut(),
                trained.model().labels(),
                wanted,
                trained.threshold(),
                trained.sure().coverage(),
                figures.accuracy(),
                figures.macroF1(),
                trained.sure().accuracy(),
                figures.calibrationError());
        while (true) {
            ModelVersion version = new ModelVersion(
                    store.newest() + 1,
                    author,
                    reason,
                    source,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    ModelFile.digest(bytes),
                    bytes.length,
                    learning,
                    comparison);
            // Another replica may have taken the number.
            if (store.add(version, bytes)) {
                return new Outcome.Added(version);
            }
        }
    }

    /** How a training ended. */
    public sealed interface Outcome {
        record Added(ModelVersion version) implements Outcome {}

        /** Not enough to learn from. @param labels with at least {@code needed} examples each */
        record TooLittle(int examples, int labels, int needed) implements Outcome {}

        /** Another training runs. */
        record Busy() implements Outcome {}
    }
}
