package city.onewindow.messaging.inbox;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The fates of one run's events: one for each, the first that it met; whoever met none comes again. */
final class Tally implements AutoCloseable {
    private final List<Incoming> run;
    private final InboxMetrics metrics;
    private final Map<Incoming, Fate> fates = new IdentityHashMap<>();

    Tally(List<Incoming> run, InboxMetrics metrics) {
        this.run = run;
        this.metrics = metrics;
    }

    void add(Incoming incoming, Fate fate) {
        fates.putIfAbsent(incoming, fate);
    }

    void add(List<Incoming> all, Fate fate) {
        all.forEach(incoming -> add(incoming, fate));
    }

    @Override
    public void close() {
        metrics.received(run.size());
        run.forEach(incoming -> metrics.count(fates.getOrDefault(incoming, Fate.REDELIVERED)));
    }
}
