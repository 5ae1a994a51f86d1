package city.onewindow.messaging.mongo;

import city.onewindow.messaging.aggregate.StoreUnavailableException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.function.Supplier;

/** Tells a store that is away from one that says no: only the first is worth waiting for. */
public final class Guarded {
    private Guarded() {}

    /** @throws StoreUnavailableException where the store did not answer in time */
    public static <T> T call(Supplier<T> operation) {
        try {
            return operation.get();
        } catch (MongoSocketException
                | MongoTimeoutException
                | MongoNotPrimaryException
                | MongoNodeIsRecoveringException
                | MongoInterruptedException e) {
            throw new StoreUnavailableException("the store does not answer", e);
        } catch (MongoException e) {
            if (e.hasErrorLabel("RetryableWriteError") || e.hasErrorLabel("TransientTransactionError")) {
                throw new StoreUnavailableException("the store does not answer", e);
            }
            throw e;
        } catch (IllegalStateException closed) {
            throw new StoreUnavailableException("the store's client is closed", closed);
        }
    }

    /** The same for what returns nothing. */
    public static void run(Runnable operation) {
        call(() -> {
            operation.run();
            return true;
        });
    }
}
