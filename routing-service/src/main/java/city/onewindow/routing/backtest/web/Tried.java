package city.onewindow.routing.backtest.web;

import city.onewindow.routing.placing.model.Placing;
import org.jspecify.annotations.Nullable;

/** What is tried, and what would place with it. */
sealed interface Tried {
    /** Catalogue, rules and model, each in one version. */
    Placing after();

    /**
     * Rules, with the model in force.
     *
     * @param number of the version, revision of the draft, 0 for what was sent
     * @param same the version in force, where a draft says the same; else absent
     */
    record Rules(Source source, long number, @Nullable Long same, Placing after) implements Tried {}

    /**
     * A model, with the rules in force.
     *
     * @param number 0 for none
     */
    record Model(long number, Placing after) implements Tried {}

    /** Where tried rules come from. */
    enum Source {
        SENT,
        DRAFT,
        VERSION
    }
}
