package city.onewindow.messaging.contract;

import city.onewindow.messaging.outbox.Lease;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

class InMemoryLeaseTest extends LeaseContract {
    @Override
    Lease.Records emptyRecords() {
        return new Lease.Records() {
            private Lease.@Nullable Beat current;

            @Override
            public Lease.@Nullable Beat read() {
                return current;
            }

            @Override
            public boolean replace(Lease.@Nullable Beat before, Lease.Beat after) {
                boolean same = Objects.equals(before, current);
                current = same ? after : current;
                return same;
            }
        };
    }
}
