package city.onewindow.stack.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The log of all write commands, in the order in which they were applied. Whoever waits for a record shares one flush
 * to disk with all that came meanwhile. A disk that refuses ends the log for good: what is in memory would be ahead of
 * it.
 */
final class CommandLog implements AutoCloseable {

    private final Path directory;
    private final Consumer<IOException> onFailure;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition flushed = lock.newCondition();
    private final Thread flusher;
    private List<ByteBuffer> pending = new ArrayList<>();
    private FileChannel channel;
    private long last;
    private long durable;
    private long bytesInSegment;
    private boolean closed;

    /**
     * Opens the log for appending.
     *
     * @param last the number of the last record on disk, 0 if there is none
     * @param onFailure told once when the disk refuses; must not return normally to the writers
     */
    CommandLog(Path directory, long last, Consumer<IOException> onFailure) throws IOException {
        this.directory = directory;
        this.onFailure = onFailure;
        this.last = last;
        this.durable = last;
        Path segment = StoreFiles.lastSegment(directory).orElse(StoreFiles.segment(directory, last + 1));
        this.channel = open(segment);
        this.bytesInSegment = channel.size();
        this.flusher = Thread.ofPlatform().name("store-log").daemon().start(this::flush);
    }

    private FileChannel open(Path segment) throws IOException {
        FileChannel opened = FileChannel.open(
                segment, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        StoreFiles.sync(directory);
        return opened;
    }

    /** Adds a record; call while holding the lock under which the command was applied. */
    long append(byte[] payload) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the store is closing");
            }
            last++;
            pending.add(Frame.of(last, payload));
            bytesInSegment += Frame.HEADER + payload.length;
            work.signal();
            return last;
        } finally {
            lock.unlock();
        }
    }

    /** The number of the last record added. */
    long last() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    long bytesInSegment() {
        lock.lock();
        try {
            return bytesInSegment;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the record, and all before it, are on disk. */
    void awaitDurable(long number) {
        lock.lock();
        try {
            while (durable < number) {
                flushed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Goes on in a new file; call while nobody can append. Returns the number of the last record in the old files. */
    long rotate() throws IOException {
        long reached = last();
        awaitDurable(reached);
        lock.lock();
        try {
            FileChannel old = channel;
            channel = open(StoreFiles.segment(directory, reached + 1));
            bytesInSegment = 0;
            old.close();
            return reached;
        } finally {
            lock.unlock();
        }
    }

    private void flush() {
        try {
            while (true) {
                List<ByteBuffer> batch;
                FileChannel to;
                long upTo;
                lock.lock();
                try {
                    while (pending.isEmpty() && !closed) {
                        work.awaitUninterruptibly();
                    }
                    if (pending.isEmpty()) {
                        return;
                    }
                    batch = pending;
                    pending = new ArrayList<>();
                    to = channel;
                    upTo = last;
                } finally {
                    lock.unlock();
                }
                write(to, batch);
                acknowledge(upTo);
            }
        } catch (IOException e) {
            onFailure.accept(e);
        }
    }

    private static void write(FileChannel to, List<ByteBuffer> batch) throws IOException {
        ByteBuffer[] buffers = batch.toArray(ByteBuffer[]::new);
        int next = 0;
        while (next < buffers.length) {
            to.write(buffers, next, Math.min(buffers.length - next, 512));
            while (next < buffers.length && !buffers[next].hasRemaining()) {
                next++;
            }
        }
        to.force(false);
    }

    private void acknowledge(long upTo) {
        lock.lock();
        try {
            durable = upTo;
            flushed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            closed = true;
            work.signal();
        } finally {
            lock.unlock();
        }
        try {
            flusher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        channel.close();
    }
}
