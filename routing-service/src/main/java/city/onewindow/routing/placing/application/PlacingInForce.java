package city.onewindow.routing.placing.application;

import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.placing.model.Placing;
import city.onewindow.routing.rule.model.CompiledRules;
import city.onewindow.routing.suggestion.model.Suggester;
import java.util.function.Supplier;

/** What places now: the catalogue, the rules and the model in force, each whole and each in one version. */
public final class PlacingInForce {
    private final Supplier<Catalogue> catalogue;
    private final Supplier<CompiledRules> rules;
    private final Supplier<Suggester> suggester;

    public PlacingInForce(Supplier<Catalogue> catalogue, Supplier<CompiledRules> rules, Supplier<Suggester> suggester) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.suggester = suggester;
    }

    /** Take it once for a whole decision: meanwhile others may come into force. */
    public Placing get() {
        return new Placing(catalogue.get(), rules.get(), suggester.get());
    }
}
