package city.onewindow.stack.store;

import city.onewindow.stack.process.Arguments;
import city.onewindow.stack.process.Life;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Set;

/**
 * Starts the embedded store. {@code --port} and {@code --data} are needed; {@code --snapshot-after-kib} says how long
 * the log grows before a snapshot takes its place. Ends cleanly on SIGTERM, and at once when the disk refuses a write.
 */
public final class Store {

    private static final Set<String> KNOWN =
            Set.of("host", "port", "data", "snapshot-after-kib", Life.READY_FILE, Life.PARENT);

    private static final int SNAPSHOT_AFTER_KIB = 64 * 1024;

    private Store() {}

    public static void main(String[] line) throws IOException {
        Arguments arguments = Arguments.read(line, KNOWN);
        Life.endWith(arguments);
        try {
            start(arguments);
        } catch (StoreDamagedException e) {
            System.err.println("The embedded store does not start: " + e.getMessage() + ".");
            System.exit(2);
        }
    }

    private static void start(Arguments arguments) throws IOException {
        long snapshotAfter = 1024L * arguments.number("snapshot-after-kib", SNAPSHOT_AFTER_KIB);
        EmbeddedStore store = EmbeddedStore.open(arguments.path("data"), snapshotAfter, Store::giveUp);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(store), "store-shutdown"));
        InetSocketAddress address = store.listen(arguments.text("host").orElse("127.0.0.1"), arguments.number("port"));
        Life.ready(arguments, address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    private static void giveUp(IOException reason) {
        System.err.println("The disk refused a write, and the store ends rather than promise it: " + reason);
        Runtime.getRuntime().halt(74);
    }

    private static void close(EmbeddedStore store) {
        try {
            store.close();
        } catch (IOException e) {
            System.err.println("The store did not close well: " + e);
        }
    }
}
