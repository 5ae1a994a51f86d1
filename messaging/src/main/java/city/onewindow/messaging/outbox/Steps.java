package city.onewindow.messaging.outbox;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.aggregate.Step;
import city.onewindow.messaging.aggregate.StepRunner;
import city.onewindow.messaging.crash.CrashPoints;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the steps that a write listed, soon after it; strikes each off when it is done. The sweep repeats the rest. */
public final class Steps<S> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);
    private static final int MOST_AT_ONCE = 32;
    private static final int MOST_UNDER_WAY = 10_000;

    private final AggregateStore<S> store;
    private final StepRunner<S> runner;
    private final CrashPoints crashPoints;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public Steps(AggregateStore<S> store, StepRunner<S> runner, CrashPoints crashPoints) {
        this.store = store;
        this.runner = runner;
        this.crashPoints = crashPoints;
    }

    /** Starts the steps of the document that are not under way, as far as there is room. Never blocks. */
    public void run(Aggregate<S> aggregate) {
        for (Step step : aggregate.steps()) {
            String key = aggregate.id() + " " + step.id();
            if (hasRoom() && underWay.add(key)) {
                start(aggregate, step, key);
            }
        }
    }

    private void start(Aggregate<S> aggregate, Step step, String key) {
        try {
            threads.execute(() -> run(aggregate, step, key));
        } catch (RejectedExecutionException closing) {
            LOG.debug("closing, step {} is left to the next sweep", key);
        }
    }

    /** Whether more steps would be taken; the sweep stops where none would. */
    public boolean hasRoom() {
        return underWay.size() < MOST_UNDER_WAY;
    }

    private void run(Aggregate<S> aggregate, Step step, String key) {
        room.acquireUninterruptibly();
        try {
            crashPoints.reach(CrashPoints.EFFECT_BEFORE_STEP);
            runner.run(aggregate, step);
            store.strike(aggregate.id(), step.id());
        } catch (RuntimeException e) {
            LOG.warn("step {} of {} not done, the sweep will repeat it", step.id(), aggregate.id(), e);
        } finally {
            room.release();
            underWay.remove(key);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
