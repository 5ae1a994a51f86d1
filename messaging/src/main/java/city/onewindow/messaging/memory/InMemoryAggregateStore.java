package city.onewindow.messaging.memory;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.KeyTakenException;
import city.onewindow.messaging.aggregate.StateCodec;
import city.onewindow.messaging.aggregate.Step;
import city.onewindow.messaging.aggregate.Versions;
import city.onewindow.messaging.aggregate.Weight;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Documents in memory, with the same conditions as in MongoDB. Thread-safe. */
public final class InMemoryAggregateStore<S> implements AggregateStore<S> {
    private final Map<String, Aggregate<S>> documents = new TreeMap<>();
    private final StateCodec<S> codec;
    private final List<String> keys;

    /** @param keys paths of unique business keys within the state, such as {@code state.trackingCode} */
    public InMemoryAggregateStore(StateCodec<S> codec, List<String> keys) {
        this.codec = codec;
        this.keys = List.copyOf(keys);
    }

    @Override
    public synchronized Optional<Aggregate<S>> find(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    @Override
    public void probe() {
        // Memory always answers.
    }

    @Override
    public synchronized Insertion insert(Aggregate<S> fresh) {
        if (documents.containsKey(fresh.id())) {
            return new Insertion.Exists();
        }
        Weight.check(fresh, codec);
        String taken = takenKey(fresh);
        if (taken != null) {
            return new Insertion.KeyTaken(taken);
        }
        documents.put(fresh.id(), Versions.written(fresh));
        return new Insertion.Inserted();
    }

    private @Nullable String takenKey(Aggregate<S> by) {
        return keys.stream()
                .filter(key -> {
                    Object value = key(by, key);
                    return value != null
                            && documents.values().stream()
                                    .anyMatch(other -> !other.id().equals(by.id()) && value.equals(key(other, key)));
                })
                .findFirst()
                .orElse(null);
    }

    private @Nullable Object key(Aggregate<S> aggregate, String path) {
        return aggregate.state() == null
                ? null
                : new Document("state", codec.write(aggregate.state()))
                        .getEmbedded(List.of(path.split("\\.")), Object.class);
    }

    @Override
    public synchronized boolean update(Aggregate<S> before, Aggregate<S> after) {
        Aggregate<S> current = documents.get(before.id());
        if (current == null || current.version() != before.version()) {
            return false;
        }
        Weight.check(before, after, codec);
        String taken = takenKey(after);
        if (taken != null) {
            throw new KeyTakenException(after.id(), taken);
        }
        // What others raise without the version is theirs: published, the hold count and struck steps.
        List<Step> steps = after.steps().stream()
                .filter(step ->
                        current.steps().contains(step) || !before.steps().contains(step))
                .toList();
        documents.put(
                before.id(),
                Versions.written(new Aggregate<>(
                        after.id(),
                        after.version(),
                        after.state(),
                        after.last(),
                        current.published(),
                        after.last() > before.last() && current.pendingSince() == null
                                ? after.pendingSince() == null
                                        ? after.events().getLast().envelope().time()
                                        : after.pendingSince()
                                : current.pendingSince(),
                        after.lastNaming(),
                        after.events(),
                        after.marks(),
                        after.block(),
                        current.holds() + after.holds() - before.holds(),
                        steps)));
        return true;
    }

    @Override
    public synchronized void raise(Collection<Progress> progress) {
        for (Progress each : progress) {
            documents.computeIfPresent(each.id(), (id, current) -> {
                long published = Math.max(current.published(), each.published());
                boolean all = each.published() == current.last();
                return copy(
                        current,
                        published,
                        all ? null : current.pendingSince(),
                        current.block(),
                        current.holds(),
                        current.steps());
            });
        }
    }

    private static <S> Aggregate<S> copy(
            Aggregate<S> of,
            long published,
            java.time.@Nullable Instant pending,
            Aggregate.@Nullable Block block,
            long holds,
            List<Step> steps) {
        return new Aggregate<>(
                of.id(),
                of.version(),
                of.state(),
                of.last(),
                published,
                pending,
                of.lastNaming(),
                of.events(),
                of.marks(),
                block,
                holds,
                steps);
    }

    @Override
    public List<Aggregate<S>> pending(@Nullable String after, int limit) {
        return page(after, limit, aggregate -> aggregate.pendingSince() != null);
    }

    @Override
    public List<Aggregate<S>> withSteps(@Nullable String after, int limit) {
        return page(after, limit, aggregate -> !aggregate.steps().isEmpty());
    }

    @Override
    public List<Aggregate<S>> blocked(@Nullable String after, int limit) {
        return page(after, limit, aggregate -> aggregate.block() != null);
    }

    private synchronized List<Aggregate<S>> page(@Nullable String after, int limit, Predicate<Aggregate<S>> marked) {
        return documents.values().stream()
                .filter(aggregate -> after == null || aggregate.id().compareTo(after) > 0)
                .filter(marked)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Backlog backlog() {
        List<java.time.Instant> since = documents.values().stream()
                .map(Aggregate::pendingSince)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Backlog(since.size(), since.isEmpty() ? null : since.getFirst());
    }

    @Override
    public synchronized long countBlocked() {
        return documents.values().stream()
                .filter(aggregate -> aggregate.block() != null)
                .count();
    }

    @Override
    public synchronized void strike(String id, String step) {
        change(
                id,
                current -> copy(
                        current,
                        current.published(),
                        current.pendingSince(),
                        current.block(),
                        current.holds(),
                        current.steps().stream()
                                .filter(each -> !each.id().equals(step))
                                .toList()));
    }

    @Override
    public synchronized boolean countHold(String id) {
        Aggregate<S> current = documents.get(id);
        if (current == null || current.block() == null) {
            return false;
        }
        return change(id, of -> copy(of, of.published(), of.pendingSince(), of.block(), of.holds() + 1, of.steps()));
    }

    @Override
    public synchronized boolean unblock(String id, long holds) {
        Aggregate<S> current = documents.get(id);
        if (current == null || current.block() == null || current.holds() != holds) {
            return false;
        }
        return change(
                id, of -> Versions.written(copy(of, of.published(), of.pendingSince(), null, of.holds(), of.steps())));
    }

    private boolean change(String id, UnaryOperator<Aggregate<S>> change) {
        return documents.computeIfPresent(id, (key, current) -> Objects.requireNonNull(change.apply(current))) != null;
    }
}
