package city.onewindow.routing.rule.application;

import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.rule.model.Activation;
import city.onewindow.routing.rule.model.Activations;
import city.onewindow.routing.rule.model.CompiledRules;
import city.onewindow.routing.rule.model.TableCheck;
import city.onewindow.routing.rule.model.Vocabulary;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The rules that decide now, made ready beforehand: also those that will from a moment on. Whoever decides takes them
 * once and stays with them. It never goes back to what was decided earlier.
 */
public final class RulesInForce {
    private static final Plan EMPTY = new Plan(0, List.of());

    private final RuleStore store;
    private final Supplier<Catalogue> catalogue;
    private final Clock clock;
    private final AtomicReference<Plan> plan = new AtomicReference<>(EMPTY);

    public RulesInForce(RuleStore store, Supplier<Catalogue> catalogue, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Take them once for a whole decision. */
    public CompiledRules get() {
        Instant now = clock.instant();
        for (Phase phase : plan.get().latestFirst()) {
            if (!phase.from().isAfter(now)) {
                return phase.rules();
            }
        }
        return CompiledRules.NONE;
    }

    /** Looks whether something else was decided, here or on another replica. */
    public void refresh() {
        install(store.activations());
    }

    /** From now on this is what was decided, where nothing later is known already. */
    void install(Activations decided) {
        Plan known = plan.get();
        if (decided.revision() > known.revision()) {
            Plan fresh = plan(decided, known);
            plan.accumulateAndGet(fresh, (old, next) -> next.revision() > old.revision() ? next : old);
        }
    }

    private Plan plan(Activations decided, Plan known) {
        Instant now = clock.instant();
        List<Phase> latestFirst = new ArrayList<>();
        for (Activation activation : decided.plan().reversed()) {
            latestFirst.add(new Phase(activation.from(), compiled(activation.version(), known)));
            if (!activation.from().isAfter(now)) {
                break;
            }
        }
        return new Plan(decided.revision(), latestFirst);
    }

    private CompiledRules compiled(long version, Plan known) {
        if (version == 0) {
            return CompiledRules.NONE;
        }
        return known.latestFirst().stream()
                .map(Phase::rules)
                .filter(rules -> rules.version() == version)
                .findFirst()
                .orElseGet(() -> read(version));
    }

    /** One version made ready, whether or not it decides. @throws IllegalStateException where there is none */
    public CompiledRules read(long version) {
        RuleVersion found =
                store.version(version).orElseThrow(() -> new IllegalStateException("there are no rules " + version));
        return CompiledRules.of(version, new TableCheck(new Vocabulary(catalogue.get())).published(found.table()));
    }

    private record Plan(long revision, List<Phase> latestFirst) {}

    private record Phase(Instant from, CompiledRules rules) {}
}
