package city.onewindow.stack.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Every command runs under one read-write lock and its reply is copied inside it, so that no torn document is ever
 * encoded. A write is appended to the command log in the order in which it was applied, and nothing is answered, reads
 * included, before what it saw is on disk.
 */
final class GuardedBackend extends AbstractMongoBackend {
    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase");

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Channel replayChannel = new EmbeddedChannel();
    private final CommandLog log;
    private final SingleStatements statements = new SingleStatements(this::apply);

    /** @throws IOException where the log cannot be read: it is never opened half */
    GuardedBackend(Path data, long compactAt) throws IOException {
        this.log = CommandLog.open(data, this::replay);
        if (log.size() > compactAt) {
            compact();
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new GuardedDatabase(name, getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(java.util.Locale.ROOT);
        if (name.equals("hello")) {
            return hello(channel, database);
        }
        return WRITES.contains(name)
                ? write(channel, database, command, query)
                : read(channel, database, command, query);
    }

    private Document hello(Channel channel, String database) {
        Document reply = super.handleCommand(channel, database, "isMaster", new Document("isMaster", 1));
        return reply.append("isWritablePrimary", true);
    }

    private Document read(Channel channel, String database, String command, Document query) {
        long seen;
        Document reply;
        lock.readLock().lock();
        try {
            reply = super.handleCommand(channel, database, command, query).cloneDeeply();
            seen = log.appended();
        } finally {
            lock.readLock().unlock();
        }
        log.awaitDurable(seen);
        return reply;
    }

    private Document write(Channel channel, String database, String command, Document query) {
        LoggedCommand.refuseWhatCannotBeReplayed(command, query);
        byte[] record = LoggedCommand.encode(database, command, query);
        long sequence;
        Document reply;
        lock.writeLock().lock();
        try {
            reply = statements.run(channel, database, command, query).cloneDeeply();
            sequence = LoggedCommand.hasEffect(reply) ? log.append(record) : log.appended();
        } catch (MongoServerException e) {
            // What it may have done before it failed is done again, and fails again, at replay.
            log.append(record);
            throw e;
        } finally {
            lock.writeLock().unlock();
        }
        log.awaitDurable(sequence);
        return reply;
    }

    private Document apply(Channel channel, String database, String command, Document query) {
        return super.handleCommand(channel, database, command, query);
    }

    private void replay(byte[] record) {
        LoggedCommand logged = LoggedCommand.decode(Unpooled.wrappedBuffer(record));
        try {
            statements.run(replayChannel, logged.database(), logged.command(), logged.query());
        } catch (MongoServerException failedThenToo) {
            // It was logged although it failed, and it fails in the same way now.
            System.err.println("replayed a refused command: " + failedThenToo.getMessage());
        }
    }

    /** Rewrites the log as the shortest one that leads to the same documents and indexes. Writes wait meanwhile. */
    void compact() throws IOException {
        lock.writeLock().lock();
        try {
            log.replaceBy(new Snapshot((database, command, query) -> apply(replayChannel, database, command, query))
                    .records(listDatabaseNames()));
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        super.close();
        log.close();
    }
}
