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
            case Trained trained -> add(source, trained, compared(trained.model(), kept), wanted, author, reason);
        };
    }

    private Comparison compared(LinearModel model, List<Example> kept) {
        long live = store.lives().rival();
        int right = right(model, kept);
        if (live != 0 && inForce.open(live) instanceof Opened.Ready ready) {
            return new Comparison(
                    kept.size(), right, live, right(ready.learned().model(), kept));
        }
        return new Comparison(kept.size(), right, null, null);
    }

    private static int right(LinearModel model, List<Example> examples) {
        return (int) examples.stream()
                .filter(each -> model.labels()
                        .get(Figures.best(model.probabilities(each.text())))
                        .equals(each.label()))
                .count();
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
