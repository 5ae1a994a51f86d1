package city.onewindow.messaging.mongo;

import city.onewindow.messaging.aggregate.StoreUnavailableException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;

/** Tells a store that is away from one that says no: only the first is worth waiting for. */
public final class Guarded {
    /**
     * Shutdown in progress, interrupted, stepped down, not primary, lock or write concern not had in time, write conflict,
     * disk full, and what the server calls transient beside.
     */
    private static final Set<Integer> AWAY =
            Set.of(6, 7, 24, 46, 50, 64, 89, 91, 100, 112, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436, 14031);

    private Guarded() {}

    /** @throws StoreUnavailableException where the store did not answer in time */
    public static <T> T call(Supplier<T> operation) {
        try {
            return operation.get();
        } catch (MongoException e) {
            if (isAway(e)) {
                throw new StoreUnavailableException("the store does not answer: " + e.getMessage(), e);
            }
            throw e;
        } catch (IllegalStateException e) {
            // The driver's word for a client that was closed; documents are decoded outside of here.
            throw new StoreUnavailableException("the store's client is closed", e);
        }
    }

    private static boolean isAway(MongoException e) {
        return switch (e) {
            case MongoSocketException socket -> true;
            case MongoTimeoutException timeout -> true;
            case MongoNotPrimaryException moved -> true;
            case MongoNodeIsRecoveringException recovering -> true;
            case MongoInterruptedException interrupted -> true;
            // Written, but not by a majority in time: it may yet be rolled back, so read and look again.
            case MongoWriteConcernException unsure -> true;
            // A pool that was cleared, a wait queue that is full: the driver's own, and never about the document.
            case MongoClientException driver -> true;
            case MongoBulkWriteException bulk
            when bulk.getWriteConcernError() != null
                    || bulk.getWriteErrors().stream().anyMatch(error -> AWAY.contains(error.getCode())) -> true;
            case MongoServerException server when AWAY.contains(server.getCode()) -> true;
            default -> e.hasErrorLabel("RetryableWriteError") || e.hasErrorLabel("TransientTransactionError");
        };
    }

    /** The same for what returns nothing. */
    public static void run(Runnable operation) {
        call(() -> {
            operation.run();
            return true;
        });
    }

    /**
     * Inserts a document whose id is raced for.
     *
     * @return false where a document with that id, or with one of its unique keys, is there already
     * @throws StoreUnavailableException where the store did not answer in time
     */
    public static boolean insert(MongoCollection<Document> collection, Document document) {
        try {
            run(() -> collection.insertOne(document));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
