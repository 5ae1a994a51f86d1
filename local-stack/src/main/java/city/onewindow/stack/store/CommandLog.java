package city.onewindow.stack.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * An append-only file of records (length, CRC-32C, bytes). Many writers share one fsync: whoever appended while the last
 * one ran is covered by the next. A tail that a crash tore is cut off at opening; nobody was told that it was written.
 */
final class CommandLog implements AutoCloseable {
    private static final String NAME = "commands.log";
    private static final int HEADER = 8;

    private final Path file;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition durableRose = lock.newCondition();
    private List<byte[]> queue = new ArrayList<>();
    private FileChannel channel;
    private long appended;
    private long durable;
    private boolean closed;

    private CommandLog(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Replays what is there, cuts a torn tail and opens for appending.
     *
     * @throws IOException where the file cannot be read or a record before the tail is damaged
     */
    static CommandLog open(Path data, Consumer<byte[]> replay) throws IOException {
        Files.createDirectories(data);
        Path file = data.resolve(NAME);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        long end = LogReader.replay(channel, replay);
        channel.truncate(end);
        channel.position(end);
        CommandLog log = new CommandLog(file, channel);
        Thread.ofPlatform().daemon().name("command-log").start(log::flushForEver);
        return log;
    }

    /** Adds a record; the order of calls is the order of replay. @return its sequence for {@link #awaitDurable} */
    long append(byte[] command) {
        lock.lock();
        try {
            queue.add(command);
            work.signal();
            return ++appended;
        } finally {
            lock.unlock();
        }
    }

    long appended() {
        lock.lock();
        try {
            return appended;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when all up to the sequence is on disk. */
    void awaitDurable(long sequence) {
        lock.lock();
        try {
            while (durable < sequence) {
                durableRose.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    long size() throws IOException {
        return channel.size();
    }

    private void flushForEver() {
        try {
            while (flushOnce()) {}
        } catch (IOException e) {
            // Nothing may be acknowledged any more, and nobody could be told why: the supervisor sees the exit.
            System.err.println("the command log cannot be written, stopping: " + e);
            Runtime.getRuntime().halt(74);
        }
    }

    private boolean flushOnce() throws IOException {
        List<byte[]> batch;
        long upTo;
        lock.lock();
        try {
            while (queue.isEmpty() && !closed) {
                work.awaitUninterruptibly();
            }
            if (queue.isEmpty()) {
                return false;
            }
            batch = queue;
            queue = new ArrayList<>();
            upTo = appended;
        } finally {
            lock.unlock();
        }
        write(channel, batch);
        channel.force(false);
        lock.lock();
        try {
            durable = upTo;
            durableRose.signalAll();
        } finally {
            lock.unlock();
        }
        return true;
    }

    private static void write(FileChannel channel, List<byte[]> batch) throws IOException {
        int size = batch.stream().mapToInt(record -> record.length + HEADER).sum();
        ByteBuffer buffer = ByteBuffer.allocate(size);
        for (byte[] record : batch) {
            CRC32C crc = new CRC32C();
            crc.update(record);
            buffer.putInt(record.length).putInt((int) crc.getValue()).put(record);
        }
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Puts other records in the place of all, atomically. The caller keeps appends away meanwhile. */
    void replaceBy(Consumer<Consumer<byte[]>> records) throws IOException {
        awaitDurable(appended());
        Path next = file.resolveSibling(NAME + ".next");
        FileChannel replacement = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        records.accept(bytes -> {
            try {
                write(replacement, List.of(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        replacement.force(true);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        channel.close();
        channel = replacement;
    }

    @Override
    public void close() {
        awaitDurable(appended());
        lock.lock();
        try {
            closed = true;
            work.signal();
        } finally {
            lock.unlock();
        }
    }
}
