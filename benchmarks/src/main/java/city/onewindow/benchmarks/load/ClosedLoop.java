package city.onewindow.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many clients, each of which begins anew as soon as it has its answer. */
public final class ClosedLoop {
    private ClosedLoop() {}

    /** What a client does again and again. Made and used by one thread. */
    @FunctionalInterface
    public interface Client extends AutoCloseable {
        /** Once; returns when it is durable. */
        void act() throws Exception;

        @Override
        default void close() throws IOException {}
    }

    /**
     * Runs the clients side by side.
     *
     * @param made makes each client in its own thread, before the clock starts
     * @throws IllegalStateException the first failure of any client: a measurement with failures is none
     */
    public static Timings run(int clients, Duration time, Callable<Client> made) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(clients);
        CountDownLatch go = new CountDownLatch(1);
        Timings timings = new Timings();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Timings>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> {
                    try (Client client = made.call()) {
                        ready.countDown();
                        go.await();
                        return loop(client, time);
                    } finally {
                        // Where a client could not be made, the others must not wait for it.
                        ready.countDown();
                    }
                }));
            }
            ready.await();
            long begun = System.nanoTime();
            go.countDown();
            for (Future<Timings> one : running) {
                timings.add(one.get());
            }
            timings.took(System.nanoTime() - begun);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed: " + e.getCause(), e.getCause());
        }
        return timings;
    }

    private static Timings loop(Client client, Duration time) throws Exception {
        Timings own = new Timings();
        long end = System.nanoTime() + time.toNanos();
        for (long now = System.nanoTime(); now < end; ) {
            client.act();
            long then = System.nanoTime();
            own.add(then - now);
            now = then;
        }
        return own;
    }
}
