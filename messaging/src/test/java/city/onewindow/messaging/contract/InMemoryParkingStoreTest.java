package city.onewindow.messaging.contract;

import city.onewindow.messaging.memory.InMemoryParkingStore;
import city.onewindow.messaging.parking.ParkingStore;

class InMemoryParkingStoreTest extends ParkingStoreContract {
    @Override
    ParkingStore emptyStore() {
        return new InMemoryParkingStore();
    }
}
