package city.onewindow.messaging.aggregate;

/** Runs the steps that writes list. */
@FunctionalInterface
public interface StepRunner<S> {
    /**
     * Runs one step; returning means it is done for good. Called at least once, possibly by two replicas at a time.
     *
     * @throws RuntimeException where it is to be repeated later
     */
    void run(Aggregate<S> aggregate, Step step);
}
