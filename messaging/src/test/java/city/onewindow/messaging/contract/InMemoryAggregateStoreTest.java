package city.onewindow.messaging.contract;

import city.onewindow.messaging.aggregate.AggregateStore;
import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.memory.InMemoryAggregateStore;

class InMemoryAggregateStoreTest extends AggregateStoreContract {
    @Override
    AggregateStore<Diary> emptyStore() {
        return new InMemoryAggregateStore<>(SERVICE.codec(), SERVICE.keys());
    }
}
