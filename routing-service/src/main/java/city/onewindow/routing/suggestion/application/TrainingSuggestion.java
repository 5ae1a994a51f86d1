package city.onewindow.routing.suggestion.application;

import city.onewindow.routing.suggestion.application.ModelVersion.Comparison;
import city.onewindow.routing.suggestion.application.ModelVersion.Learning;
import city.onewindow.routing.suggestion.application.Training.Outcome.TooLittle;
import city.onewindow.routing.suggestion.application.Training.Outcome.Trained;
import city.onewindow.routing.suggestion.model.Example;
import city.onewindow.routing.suggestion.model.Figures;
import city.onewindow.routing.suggestion.model.KeptBack;
import city.onewindow.routing.suggestion.model.ModelFile;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
     * What somebody asks for.
     *
     * @param precision how often a sure suggestion shall be right, 0 to 1
     * @param without departments that get what nobody could place: where the issues that they answered belong is not known,
     *     so of this installation's own those are neither learned from nor compared on
     */
    public record Wanted(double precision, Set<String> without, String author, String reason) {
        public Wanted {
            without = Set.copyOf(without);
        }
    }

    /** Learns from the answered issues. */
    public Outcome fromHistory(Wanted wanted) {
        return inTurn(() -> train(ModelVersion.HISTORY, answered(wanted), wanted));
    }

    /**
     * Learns from examples that somebody brings, at most {@value #MOST}; those behind are left out. They know nothing of what
     * is asked here, so where enough was answered here it is judged on that.
     */
    public Outcome fromFile(List<Example> examples, Wanted wanted) {
        List<Example> used = examples.subList(0, Math.min(MOST, examples.size()));
        return inTurn(() -> train(ModelVersion.FILE, used, wanted));
    }

    private List<Example> answered(Wanted wanted) {
        return history.answered(MOST).stream()
                .filter(each -> !wanted.without().contains(each.label()))
                .toList();
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

    private Outcome train(String source, List<Example> examples, Wanted wanted) {
        List<Example> learned =
                examples.stream().filter(each -> !KeptBack.is(each)).toList();
        return switch (training.train(learned, wanted.precision())) {
            case TooLittle little ->
                new Outcome.TooLittle(
                        little.examples(), little.labels(), little.needed(), examples.size() - learned.size());
            case Trained trained -> {
                Comparing comparing = Comparing.withRival(trained, store.lives(), inForce);
                // Read only now, when what learning took is free again.
                Comparison onHistory = source.equals(ModelVersion.FILE) ? onHistory(comparing, wanted) : null;
                yield add(source, trained, comparing.on(kept(examples)), onHistory, wanted);
            }
        };
    }

    private @Nullable Comparison onHistory(Comparing comparing, Wanted wanted) {
        List<Example> kept = kept(answered(wanted));
        return kept.isEmpty() ? null : comparing.on(kept);
    }

    private static List<Example> kept(List<Example> examples) {
        return examples.stream().filter(KeptBack::is).toList();
    }

    private Outcome add(
            String source, Trained trained, Comparison comparison, @Nullable Comparison onHistory, Wanted wanted) {
        byte[] bytes = ModelFile.write(trained.model(), trained.threshold());
        while (true) {
            ModelVersion version = new ModelVersion(
                    store.newest() + 1,
                    wanted.author(),
                    wanted.reason(),
                    source,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    ModelFile.digest(bytes),
                    bytes.length,
                    learning(trained, wanted.precision()),
                    comparison,
                    onHistory,
                    ModelVersion.decides(source, onHistory));
            // Another replica may have taken the number.
            if (store.add(version, bytes)) {
                return new Outcome.Added(version);
            }
        }
    }

    private static Learning learning(Trained trained, double precision) {
        Figures figures = trained.crossValidated();
        return new Learning(
                trained.examples(),
                trained.leftOut(),
                trained.model().labels(),
                precision,
                trained.threshold(),
                trained.sure().coverage(),
                figures.accuracy(),
                figures.macroF1(),
                trained.sure().accuracy(),
                figures.calibrationError());
    }

    /** How a training ended. */
    public sealed interface Outcome {
        record Added(ModelVersion version) implements Outcome {}

        /**
         * Not enough to learn from.
         *
         * @param labels with at least {@code needed} examples each
         * @param keptBack that are there too and never learned from
         */
        record TooLittle(int examples, int labels, int needed, int keptBack) implements Outcome {}

        /** Another training runs. */
        record Busy() implements Outcome {}
    }
}
