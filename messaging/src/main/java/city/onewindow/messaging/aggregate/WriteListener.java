package city.onewindow.messaging.aggregate;

/** Told about each written document; must not throw and not block. */
@FunctionalInterface
public interface WriteListener<S> {
    /** @param events how many the write added */
    void written(Aggregate<S> aggregate, int events);
}
