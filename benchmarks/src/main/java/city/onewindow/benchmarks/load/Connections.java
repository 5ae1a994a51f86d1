package city.onewindow.benchmarks.load;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Connections to one address that are used again by whoever comes next. */
public final class Connections implements AutoCloseable {
    private final String address;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    public Connections(String address) {
        this.address = address;
    }

    /**
     * Sends a request and returns the body of its answer.
     *
     * @throws IllegalStateException where the answer is not 201
     */
    public String create(byte[] request) throws IOException {
        Connection pooled = idle.pollFirst();
        Connection connection = pooled != null ? pooled : new Connection(address);
        int status = connection.exchange(request);
        String body = connection.body();
        idle.addFirst(connection);
        if (status != 201) {
            throw new IllegalStateException("the answer was " + status + ": " + body);
        }
        return body;
    }

    @Override
    public void close() throws IOException {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.close();
        }
    }
}
