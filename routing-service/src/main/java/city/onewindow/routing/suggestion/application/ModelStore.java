package city.onewindow.routing.suggestion.application;

import java.util.List;
import java.util.Optional;

/** The port to where models are kept. */
public interface ModelStore {
    /** The newest version's number, 0 before the first. */
    long newest();

    Optional<ModelVersion> version(long number);

    /** A version's bytes as they are there, whole or not; empty where a part of them is missing. */
    Optional<byte[]> bytes(ModelVersion version);

    /** Adds a version with its bytes. @return false where one of that number is there already */
    boolean add(ModelVersion version, byte[] bytes);

    /** The newest first. @param below only numbers less than this */
    List<ModelVersion> versions(long below, int most);

    Lives lives();

    /** Adds a decision after the ones that its author saw. @return false where there is another: nothing was written */
    boolean decide(Lives seen, Lives.Decision next);
}
