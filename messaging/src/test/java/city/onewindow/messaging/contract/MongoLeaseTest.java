package city.onewindow.messaging.contract;

import city.onewindow.messaging.fixture.SharedStack;
import city.onewindow.messaging.mongo.MongoLeaseRecords;
import city.onewindow.messaging.outbox.Lease;
import city.onewindow.stack.supervise.LocalStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class MongoLeaseTest extends LeaseContract {
    private final EmptyDatabase mongo;

    MongoLeaseTest(LocalStack stack) {
        mongo = new EmptyDatabase(stack, AggregateStoreContract.SERVICE);
    }

    @Override
    Lease.Records emptyRecords() {
        return new MongoLeaseRecords(mongo.emptied(), "sweeper");
    }

    @AfterAll
    void drop() {
        mongo.close();
    }
}
