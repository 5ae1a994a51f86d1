package city.onewindow.benchmarks.load;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;

/** Connections to one address that are used again by whoever comes next, unless the server may be closing them. */
public final class Connections implements AutoCloseable {
    /** A server of ours closes what was idle for thirty seconds. */
    private static final long LONGEST_IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final String address;
    private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();

    public Connections(String address) {
        this.address = address;
    }

    /**
     * Sends a request and returns the body of its answer.
     *
     * @throws IllegalStateException where the answer is not 201
     */
    public String create(byte[] request) throws IOException {
        Connection connection = open();
        int status = connection.exchange(request);
        String body = connection.body();
        idle.addFirst(new Idle(connection, System.nanoTime()));
        if (status != 201) {
            throw new IllegalStateException("the answer was " + status + ": " + body);
        }
        return body;
    }

    private Connection open() throws IOException {
        for (Idle latest = idle.pollFirst(); latest != null; latest = idle.pollFirst()) {
            if (System.nanoTime() - latest.since() < LONGEST_IDLE_NANOS) {
                return latest.connection();
            }
            latest.connection().close();
        }
        return new Connection(address);
    }

    @Override
    public void close() throws IOException {
        for (Idle one = idle.poll(); one != null; one = idle.poll()) {
            one.connection().close();
        }
    }

    private record Idle(Connection connection, long since) {}
}
