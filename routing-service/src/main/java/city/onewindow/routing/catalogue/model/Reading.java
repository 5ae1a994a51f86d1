package city.onewindow.routing.catalogue.model;

import java.util.List;

/** What became of a catalogue as somebody wrote it. */
public sealed interface Reading {
    /** It holds. Its version is 0 until it is published. */
    record Sound(Catalogue catalogue) implements Reading {}

    /** It does not; every fault that was found, at least one. */
    record Faulty(List<CatalogueFault> faults) implements Reading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
