package city.onewindow.messaging.aggregate;

/** The one place where a version rises. */
public final class Versions {
    private Versions() {}

    /** The document as it stands after its write. */
    public static <S> Aggregate<S> written(Aggregate<S> aggregate) {
        return new Aggregate<>(
                aggregate.id(),
                aggregate.version() + 1,
                aggregate.state(),
                aggregate.last(),
                aggregate.published(),
                aggregate.pendingSince(),
                aggregate.lastNaming(),
                aggregate.events(),
                aggregate.marks(),
                aggregate.block(),
                aggregate.holds(),
                aggregate.steps());
    }
}
