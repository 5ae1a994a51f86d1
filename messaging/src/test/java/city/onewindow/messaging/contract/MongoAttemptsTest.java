package city.onewindow.messaging.contract;

import city.onewindow.messaging.fixture.SharedStack;
import city.onewindow.messaging.inbox.Attempts;
import city.onewindow.messaging.mongo.MongoAttempts;
import city.onewindow.stack.supervise.LocalStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class MongoAttemptsTest extends AttemptsContract {
    private final EmptyDatabase mongo;

    MongoAttemptsTest(LocalStack stack) {
        mongo = new EmptyDatabase(stack, AggregateStoreContract.SERVICE);
    }

    @Override
    Attempts.Records emptyRecords() {
        return new MongoAttempts(mongo.emptied());
    }

    @AfterAll
    void drop() {
        mongo.close();
    }
}
