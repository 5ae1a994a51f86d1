package city.onewindow.routing.catalogue.application;

import city.onewindow.routing.catalogue.application.CatalogueVersions.Version;
import city.onewindow.routing.catalogue.model.Catalogue;
import city.onewindow.routing.catalogue.model.Reading;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue that decides now. Whoever decides takes it once and stays with it; meanwhile another may come into force.
 * It never goes back to an older version.
 */
public final class CatalogueInForce {
    private final CatalogueVersions versions;
    private final CatalogueReader reader;
    private final AtomicReference<@Nullable Catalogue> current = new AtomicReference<>();

    public CatalogueInForce(CatalogueVersions versions, CatalogueReader reader) {
        this.versions = versions;
        this.reader = reader;
    }

    /**
     * Publishes the bundled catalogue where there is none yet, and takes the newest into force. Several replicas may do
     * this at a time: one adds it, the others find it.
     */
    public void open(String bundled, Clock clock) {
        if (versions.newest() == 0) {
            sound(bundled, 1);
            versions.add(new Version(1, bundled, clock.instant()));
        }
        refresh();
    }

    /** Looks whether another version has come into force, here or on another replica. */
    public void refresh() {
        long newest = versions.newest();
        Catalogue known = current.get();
        if (newest > 0 && (known == null || newest > known.version())) {
            versions.find(newest).ifPresent(version -> install(sound(version.text(), newest)));
        }
    }

    /** From now on this one decides, where none newer does already. */
    void install(Catalogue catalogue) {
        current.accumulateAndGet(
                catalogue,
                (old, fresh) -> old == null || fresh == null || fresh.version() > old.version() ? fresh : old);
    }

    private Catalogue sound(String text, long number) {
        return switch (reader.read(text)) {
            case Reading.Sound sound -> sound.catalogue().as(number);
            case Reading.Faulty faulty ->
                throw new IllegalStateException("catalogue " + number + " does not hold: " + faulty.faults());
        };
    }

    /** The one that decides; take it once for a whole decision. */
    public Catalogue get() {
        Catalogue catalogue = current.get();
        if (catalogue == null) {
            throw new IllegalStateException("no catalogue is in force yet");
        }
        return catalogue;
    }
}
