package city.onewindow.routing.catalogue.application;

import java.time.Instant;
import java.util.Optional;

/** The port to where versions are kept. A version once there never changes and never goes. */
public interface CatalogueVersions {
    /** The newest version's number, 0 before the first. */
    long newest();

    /** One version as it was written. */
    Optional<Version> find(long number);

    /** Adds a version. @return false where one of that number is there already: nothing was written */
    boolean add(Version version);

    /**
     * A catalogue as it was published.
     *
     * @param number 1 for the bundled one, then 2, 3 …
     * @param text the very YAML
     */
    record Version(long number, String text, Instant publishedAt) {}
}
