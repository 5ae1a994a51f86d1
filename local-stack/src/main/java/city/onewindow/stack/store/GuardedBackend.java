package city.onewindow.stack.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The library's backend under guard: one read-write lock round everything, replies copied while it is held, and each
 * write answered only after its record in the log is on disk.
 */
final class GuardedBackend extends AbstractMongoBackend {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Commands commands = new Commands(super::handleCommand);
    private @Nullable CommandLog log;

    GuardedBackend(Clock clock) {
        super(clock);
    }

    /** From now on writes are logged; until now they are a replay. */
    void logTo(CommandLog opened) {
        log = opened;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new KeptDatabase(name, getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        try {
            Refusals.check(command, query);
            return switch (Kind.of(command)) {
                case GREETING -> Greeting.answer(getClock());
                case WRITE -> write(channel, database, command, query);
                case READ -> read(channel, database, command, query);
                case OTHER -> super.handleCommand(channel, database, command, query);
            };
        } catch (MongoServerException e) {
            return failure(e);
        }
    }

    private Document read(Channel channel, String database, String command, Document query) {
        Document reply;
        long seen;
        lock.readLock().lock();
        try {
            reply = commands.read(channel, database, command, query).cloneDeeply();
            seen = lastLogged();
        } finally {
            lock.readLock().unlock();
        }
        if (query.get("readConcern") instanceof Document concern && !"local".equals(concern.get("level"))) {
            awaitDurable(seen);
        }
        return reply;
    }

    private Document write(Channel channel, String database, String command, Document query) {
        // Encoded first: carrying a command out changes it.
        byte[] record = LoggedCommand.encode(database, command, query);
        Document reply;
        long seen;
        lock.writeLock().lock();
        try {
            reply = applyAndLog(channel, database, command, query, record).cloneDeeply();
            seen = lastLogged();
        } finally {
            lock.writeLock().unlock();
        }
        // A refusal too may rest on a write that is not yet on disk.
        awaitDurable(seen);
        return reply;
    }

    private Document applyAndLog(Channel channel, String database, String command, Document query, byte[] record) {
        boolean changed = true;
        try {
            Document reply = commands.write(channel, database, command, query);
            changed = Commands.changedSomething(command, query, reply);
            return reply;
        } catch (MongoServerException e) {
            return failure(e);
        } finally {
            // Whatever may have changed something is logged, a fault in the midst of it included: it repeats itself.
            if (changed && log != null) {
                log.append(record);
            }
        }
    }

    /** Carries out a command from the log again. */
    void replay(Channel channel, LoggedCommand logged) {
        try {
            commands.write(channel, logged.database(), logged.command(), logged.query());
        } catch (MongoServerException e) {
            // It failed in the same way when it was logged.
            return;
        }
    }

    /** Lists collections or indexes; call while nobody writes. */
    Document list(Channel channel, String database, Document query) {
        return super.handleCommand(channel, database, query.keySet().iterator().next(), query);
    }

    /** Runs something while nobody writes. */
    <T> T whileNobodyWrites(Supplier<T> what) {
        lock.writeLock().lock();
        try {
            return what.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    java.util.List<String> databaseNames() {
        return listDatabaseNames().stream().sorted().toList();
    }

    private long lastLogged() {
        return log == null ? 0 : log.last();
    }

    private void awaitDurable(long record) {
        if (log != null) {
            log.awaitDurable(record);
        }
    }

    private static Document failure(MongoServerException e) {
        return Bulk.error(e).append("ok", 0.0);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerError(352, "UnsupportedOpQueryCommand", "the embedded store answers OP_MSG only");
    }

    @Override
    public void close() {
        super.close();
        try {
            if (log != null) {
                log.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
