package city.onewindow.routing.rule.application;

import city.onewindow.routing.rule.model.Activation;
import city.onewindow.routing.rule.model.Activations;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The port in memory. */
public final class InMemoryRules implements RuleStore {
    private final TreeMap<Long, RuleVersion> versions = new TreeMap<>();
    private @Nullable RuleDraft draft;
    private Activations activations = Activations.NONE;

    @Override
    public synchronized long newest() {
        return versions.isEmpty() ? 0 : versions.lastKey();
    }

    @Override
    public synchronized Optional<RuleVersion> version(long number) {
        return Optional.ofNullable(versions.get(number));
    }

    @Override
    public synchronized boolean add(RuleVersion version) {
        return versions.putIfAbsent(version.number(), version) == null;
    }

    @Override
    public synchronized List<RuleVersion.Heading> versions(long below, int most) {
        return versions.headMap(below, false).descendingMap().values().stream()
                .limit(most)
                .map(RuleVersion::heading)
                .toList();
    }

    @Override
    public synchronized Optional<RuleDraft> draft() {
        return Optional.ofNullable(draft);
    }

    @Override
    public synchronized boolean save(RuleDraft next) {
        if (next.revision() != (draft == null ? 0 : draft.revision()) + 1) {
            return false;
        }
        draft = next;
        return true;
    }

    @Override
    public synchronized Activations activations() {
        return activations;
    }

    @Override
    public synchronized boolean activate(Activations seen, Activation next) {
        if (seen.revision() != activations.revision()) {
            return false;
        }
        activations = seen.and(next);
        return true;
    }
}
