package city.onewindow.stack.store;

import de.bwaldvogel.mongo.MongoServer;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store, from its files to its port. */
final class EmbeddedStore implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedStore.class);

    /** One per connection, about: a connection whose write waits for the disk holds its thread. */
    private static final int CONNECTION_THREADS = 128;

    private final Path directory;
    private final long snapshotAfterBytes;
    private final FileChannel lockFile;
    private final Channel inner = new EmbeddedChannel();
    private final GuardedBackend backend;
    private final CommandLog commandLog;
    private final ScheduledExecutorService snapshots;
    private @Nullable MongoServer server;

    private EmbeddedStore(
            Path directory, long snapshotAfterBytes, Consumer<IOException> onFailure, FileChannel lockFile)
            throws IOException {
        this.directory = directory;
        this.snapshotAfterBytes = snapshotAfterBytes;
        this.lockFile = lockFile;
        this.backend = new GuardedBackend(Clock.systemUTC());
        long last = new Recovery(directory, backend, inner).run();
        this.commandLog = new CommandLog(directory, last, onFailure);
        backend.logTo(commandLog);
        this.snapshots = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("store-snapshot").daemon().factory());
        snapshots.scheduleWithFixedDelay(() -> snapshotIfDue(onFailure), 1, 1, TimeUnit.SECONDS);
    }

    /**
     * Opens the data in a directory, made if it is not there.
     *
     * @param snapshotAfterBytes how long the log may grow before a snapshot takes its place
     * @param onFailure told when the disk refuses; the store cannot go on then
     * @throws StoreDamagedException when the data is damaged, or another process has it open
     */
    static EmbeddedStore open(Path directory, long snapshotAfterBytes, Consumer<IOException> onFailure)
            throws IOException {
        Files.createDirectories(directory);
        FileChannel lockFile =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = lockFile.tryLock();
        if (held == null) {
            lockFile.close();
            throw new StoreDamagedException("another process has the store in " + directory + " open");
        }
        return new EmbeddedStore(directory, snapshotAfterBytes, onFailure, lockFile);
    }

    /** Begins to answer; port 0 takes any. */
    InetSocketAddress listen(String host, int port) {
        MongoServer listening = new MongoServer(backend);
        listening.bind(new InetSocketAddress(host, port), 1, CONNECTION_THREADS);
        server = listening;
        return listening.getLocalAddress();
    }

    private void snapshotIfDue(Consumer<IOException> onFailure) {
        try {
            if (commandLog.bytesInSegment() > snapshotAfterBytes) {
                snapshot();
            }
        } catch (IOException e) {
            onFailure.accept(e);
        } catch (RuntimeException e) {
            // The log is whole and goes on; a later snapshot may do better.
            log.error("no snapshot could be made", e);
        }
    }

    /** Puts a snapshot in the place of the log so far. */
    synchronized void snapshot() throws IOException {
        long[] upTo = new long[1];
        Snapshot taken = backend.whileNobodyWrites(() -> {
            try {
                upTo[0] = commandLog.rotate();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Snapshot.take(backend, inner);
        });
        Path unfinished = StoreFiles.unfinishedSnapshot(directory);
        taken.write(unfinished);
        Files.move(unfinished, StoreFiles.snapshot(directory, upTo[0]), StandardCopyOption.ATOMIC_MOVE);
        StoreFiles.sync(directory);
        removeWhatIsInSnapshot(upTo[0]);
    }

    private void removeWhatIsInSnapshot(long upTo) throws IOException {
        for (Path snapshot : StoreFiles.snapshots(directory)) {
            if (StoreFiles.number(snapshot) < upTo) {
                Files.delete(snapshot);
            }
        }
        for (Path segment : StoreFiles.segments(directory)) {
            if (StoreFiles.number(segment) <= upTo) {
                Files.delete(segment);
            }
        }
    }

    @Override
    public void close() throws IOException {
        snapshots.shutdownNow();
        if (server == null) {
            backend.close();
        } else {
            server.shutdownNow();
        }
        lockFile.close();
    }
}
