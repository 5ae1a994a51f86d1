package city.onewindow.messaging.aggregate;

/** Told about each written document, so that its events and steps go on at once; must neither throw nor block. */
@FunctionalInterface
public interface AfterWrite<S> {
    /**
     * The write is durable.
     *
     * @param after the document as it stands now
     * @param events how many events this write added
     */
    void written(Aggregate<S> after, int events);
}
