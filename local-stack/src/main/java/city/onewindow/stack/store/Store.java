package city.onewindow.stack.store;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The embedded store's process. */
public final class Store {
    private static final long COMPACT_AT_BYTES = 64L << 20;
    /** A connection holds its thread while its write waits for the fsync that many share. */
    private static final int WORKERS = 160;

    private Store() {}

    /**
     * Starts the store on loopback and waits for SIGTERM.
     *
     * @param args data directory, port
     */
    public static void main(String[] args) throws Exception {
        if (args.length != 2) {
            System.err.println("usage: Store DATA_DIR PORT");
            System.exit(2);
        }
        GuardedBackend backend = new GuardedBackend(Path.of(args[0]), COMPACT_AT_BYTES);
        MongoServer server = new MongoServer(backend);
        server.bind(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[1])), 1, WORKERS);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.shutdownNow();
            stopped.countDown();
        }));
        System.out.println("ready " + args[1]);
        stopped.await();
    }
}
