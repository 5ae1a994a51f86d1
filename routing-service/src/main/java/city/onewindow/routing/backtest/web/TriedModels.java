package city.onewindow.routing.backtest.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.routing.backtest.model.Learner;
import city.onewindow.routing.placing.model.Placing;
import city.onewindow.routing.suggestion.application.ModelStore;
import city.onewindow.routing.suggestion.application.ModelsInForce;
import city.onewindow.routing.suggestion.application.ModelsInForce.Opened;
import city.onewindow.routing.suggestion.model.Learned;
import city.onewindow.routing.suggestion.model.Suggester;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts another model beside the catalogue and the rules in force; a problem where it is not whole, or not there. */
@Component
class TriedModels {
    private final ModelStore store;
    private final ModelsInForce inForce;

    TriedModels(ModelStore store, ModelsInForce inForce) {
        this.store = store;
        this.inForce = inForce;
    }

    Tried version(long number, Placing now) {
        return tried(number, now, "model");
    }

    /** What another one is held against. */
    Tried against(long number, Placing now) {
        return tried(number, now, "against");
    }

    private Tried tried(long number, Placing now, String parameter) {
        return new Tried.Model(number, new Placing(now.catalogue(), now.rules(), open(number, parameter)));
    }

    private Suggester open(long number, String parameter) {
        if (number == 0) {
            return Suggester.NONE;
        }
        if (store.version(number).isEmpty()) {
            throw Problem.of(404, "no-such-model")
                    .with(FieldFault.of("#query/" + parameter, "no-such-version"))
                    .exception();
        }
        return switch (inForce.open(number)) {
            case Opened.Ready ready -> ready.learned();
            case Opened.Broken broken ->
                throw Problem.of(409, "backtest-model-unreadable", "" + number).exception();
        };
    }

    /** The models that speak in these, each once. */
    List<Learner> learners(Stream<Placing> placings) {
        return placings.flatMap(placing -> version(placing).stream())
                .distinct()
                .flatMap(version -> store.version(Long.parseLong(version)).stream())
                .map(version -> new Learner(version.name(), version.source(), version.at()))
                .toList();
    }

    /** Of the model that would be asked, empty where there is none. */
    static Optional<String> version(Placing placing) {
        return placing.suggester() instanceof Learned learned ? Optional.of(learned.version()) : Optional.empty();
    }
}
