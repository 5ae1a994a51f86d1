package city.onewindow.routing.suggestion.application;

import city.onewindow.routing.suggestion.model.Learned;
import city.onewindow.routing.suggestion.model.ModelFile;
import city.onewindow.routing.suggestion.model.ModelFile.Read;
import city.onewindow.routing.suggestion.model.Segmenter;
import city.onewindow.routing.suggestion.model.Suggester;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The model that is asked now. Whoever decides takes it once and stays with it. What cannot be read does not come into
 * force: the one before stays, and what is wrong is told.
 */
public final class ModelsInForce {
    private final ModelStore store;
    private final Segmenter segmenter;
    private final AtomicReference<State> state = new AtomicReference<>(new State(0, 0, Suggester.NONE, ""));

    /** @param segmenter for the words by which a model says why */
    public ModelsInForce(ModelStore store, Segmenter segmenter) {
        this.store = store;
        this.segmenter = segmenter;
    }

    /** Take it once for a whole decision. */
    public Suggester get() {
        return state.get().suggester();
    }

    /** The number of the one that is asked, 0 for none. */
    public long version() {
        return state.get().version();
    }

    /** Why the one that should be asked is not, for a person who operates it; empty where nothing is wrong. */
    public String fault() {
        return state.get().fault();
    }

    /** Looks whether something else was decided, here or on another replica. */
    public void refresh() {
        Lives decided = store.lives();
        State known = state.get();
        if (decided.revision() > known.revision()) {
            State next = next(decided, known);
            state.accumulateAndGet(next, (old, fresh) -> fresh.revision() > old.revision() ? fresh : old);
        }
    }

    private State next(Lives decided, State known) {
        long version = decided.now();
        if (version == 0) {
            return new State(decided.revision(), 0, Suggester.NONE, "");
        }
        if (version == known.version()) {
            return new State(decided.revision(), version, known.suggester(), "");
        }
        return switch (open(version)) {
            case Opened.Ready ready -> new State(decided.revision(), version, ready.learned(), "");
            case Opened.Broken broken ->
                new State(decided.revision(), known.version(), known.suggester(), broken.why());
        };
    }

    /** One version made ready, whether or not it lives. */
    public Opened open(long number) {
        Optional<ModelVersion> version = store.version(number);
        if (version.isEmpty()) {
            return new Opened.Broken("there is no model " + number);
        }
        Optional<byte[]> bytes = store.bytes(version.get());
        if (bytes.isEmpty()) {
            return new Opened.Broken("a part of model " + number + " is missing");
        }
        if (!ModelFile.digest(bytes.get()).equals(version.get().digest())) {
            return new Opened.Broken("model " + number + " is not the one that was trained");
        }
        // Whatever it has to load it loads here, and not while an issue waits.
        segmenter.edges("一窗");
        return switch (ModelFile.read(bytes.get())) {
            case Read.Whole whole ->
                new Opened.Ready(new Learned(version.get().name(), whole.model(), whole.threshold(), segmenter));
            case Read.Refused refused -> new Opened.Broken("model " + number + ": " + refused.why());
        };
    }

    /** What asking for a version's model comes to. */
    public sealed interface Opened {
        record Ready(Learned learned) implements Opened {}

        /** @param why for a person who operates it */
        record Broken(String why) implements Opened {}
    }

    private record State(long revision, long version, Suggester suggester, String fault) {}
}
