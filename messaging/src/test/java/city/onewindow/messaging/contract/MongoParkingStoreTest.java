package city.onewindow.messaging.contract;

import city.onewindow.messaging.fixture.SharedStack;
import city.onewindow.messaging.mongo.MongoParkingStore;
import city.onewindow.messaging.parking.ParkingStore;
import city.onewindow.stack.supervise.LocalStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class MongoParkingStoreTest extends ParkingStoreContract {
    private final EmptyDatabase mongo;

    MongoParkingStoreTest(LocalStack stack) {
        mongo = new EmptyDatabase(stack, AggregateStoreContract.SERVICE);
    }

    @Override
    ParkingStore emptyStore() {
        return new MongoParkingStore(mongo.emptied(), "reader");
    }

    @AfterAll
    void drop() {
        mongo.close();
    }
}
