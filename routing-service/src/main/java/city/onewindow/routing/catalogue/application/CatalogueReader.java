package city.onewindow.routing.catalogue.application;

import city.onewindow.routing.catalogue.model.Reading;

/** Makes a catalogue of a text that somebody wrote. */
@FunctionalInterface
public interface CatalogueReader {
    /** Judges the whole text; never throws for what stands in it. */
    Reading read(String text);
}
