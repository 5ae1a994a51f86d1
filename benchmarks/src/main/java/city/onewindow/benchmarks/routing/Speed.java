package city.onewindow.benchmarks.routing;

import city.onewindow.benchmarks.result.Spread;
import city.onewindow.routing.suggestion.model.Example;
import city.onewindow.routing.suggestion.model.Figures;
import city.onewindow.routing.suggestion.model.LinearModel;
import java.util.ArrayList;
import java.util.List;

/** Texts a second that one thread classifies: from the characters to the likeliest label and its probability. */
final class Speed {
    private static final int WARM_UP = 3;
    private static final int TURNS = 5;
    private static final long A_TURN_NANOS = 1_000_000_000;

    private final LinearModel model;
    private final List<String> texts;
    private int next;
    private double kept;

    Speed(LinearModel model, List<Example> examples) {
        this.model = model;
        this.texts = examples.stream().map(Example::text).toList();
    }

    Spread measure() {
        List<Double> turns = new ArrayList<>();
        for (int turn = 0; turn < WARM_UP + TURNS; turn++) {
            double speed = turn();
            if (turn >= WARM_UP) {
                turns.add(speed);
            }
        }
        if (Double.isNaN(kept)) {
            throw new IllegalStateException("no probability");
        }
        return Spread.of(turns);
    }

    private double turn() {
        long begun = System.nanoTime();
        long done = 0;
        long now = begun;
        while (now - begun < A_TURN_NANOS) {
            for (int i = 0; i < 64; i++) {
                double[] likely = model.probabilities(texts.get(next));
                kept += likely[Figures.best(likely)];
                next = next + 1 == texts.size() ? 0 : next + 1;
            }
            done += 64;
            now = System.nanoTime();
        }
        return done * 1e9 / (now - begun);
    }
}
