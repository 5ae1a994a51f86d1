package city.onewindow.routing.catalogue.application;

import city.onewindow.routing.catalogue.application.CatalogueVersions.Version;
import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.catalogue.model.CatalogueFault;
import city.onewindow.routing.catalogue.model.Reading;
import java.time.Clock;
import java.util.List;

/** Puts a catalogue into force: the whole of it, as the version after the one that its author read. */
public final class PublishingCatalogue {
    private final CatalogueVersions versions;
    private final CatalogueReader reader;
    private final CatalogueInForce inForce;
    private final Clock clock;

    public PublishingCatalogue(
            CatalogueVersions versions, CatalogueReader reader, CatalogueInForce inForce, Clock clock) {
        this.versions = versions;
        this.reader = reader;
        this.inForce = inForce;
        this.clock = clock;
    }

    /**
     * Publishes.
     *
     * @param read the version that the author read before changing it
     */
    public Outcome publish(String text, long read) {
        return switch (reader.read(text)) {
            case Reading.Faulty faulty -> new Outcome.Refused(faulty.faults());
            case Reading.Sound sound -> add(text, sound.catalogue(), read);
        };
    }

    private Outcome add(String text, Catalogue catalogue, long read) {
        long newest = versions.newest();
        boolean repeated = newest > read
                && versions.find(read + 1)
                        .map(Version::text)
                        .filter(text::equals)
                        .isPresent();
        if (repeated) {
            return new Outcome.Published(read + 1);
        }
        if (newest != read || !versions.add(new Version(read + 1, text, clock.instant()))) {
            return new Outcome.Overtaken(versions.newest());
        }
        inForce.install(catalogue.as(read + 1));
        return new Outcome.Published(read + 1);
    }

    /** How a publication ended. */
    public sealed interface Outcome {
        /** It is in force under that version; also where this is the repeat of a request whose answer got lost. */
        record Published(long version) implements Outcome {}

        /** Somebody published before: the author has to read that one first. */
        record Overtaken(long by) implements Outcome {}

        /** It does not hold. */
        record Refused(List<CatalogueFault> faults) implements Outcome {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }
}
