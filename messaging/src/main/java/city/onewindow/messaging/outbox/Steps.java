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
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the steps that a write listed, soon after it; strikes each off when it is done. The sweep repeats the rest. */
public final class Steps<S> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);
    private static final int MOST_AT_ONCE = 32;

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

    /** Starts the steps of the document that are not under way. Never blocks. */
    public void run(Aggregate<S> aggregate) {
        for (Step step : aggregate.steps()) {
            String key = aggregate.id() + " " + step.id();
            if (underWay.add(key)) {
                threads.execute(() -> run(aggregate, step, key));
            }
        }
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
