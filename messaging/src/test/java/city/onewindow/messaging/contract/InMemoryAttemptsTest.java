package city.onewindow.messaging.contract;

import city.onewindow.messaging.fixture.AttemptsInMemory;
import city.onewindow.messaging.inbox.Attempts;

class InMemoryAttemptsTest extends AttemptsContract {
    @Override
    Attempts.Records emptyRecords() {
        return new AttemptsInMemory();
    }
}
