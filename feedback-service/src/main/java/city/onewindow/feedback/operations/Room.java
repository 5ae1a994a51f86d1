package city.onewindow.feedback.operations;

import java.util.List;

/**
 * One service as the console shows it.
 *
 * @param replicas how many processes of it there should be
 * @param answering how many of them answer
 * @param in events applied a second, by all that answer
 * @param out events published a second, by all that answer
 * @param brokerAway whether one that answers has no answer of the broker
 * @param refused issues that the broker refuses, each replica's
 */
record Room(
        String service,
        int replicas,
        int answering,
        boolean brokerAway,
        double in,
        double out,
        long backlog,
        double oldest,
        long kept,
        long unreadable,
        long refused,
        List<Peers.Blocked> blocked) {

    /** @param flows of those that answer; what is stored all tell alike, so the first is believed */
    static Room of(
            String service, int replicas, List<Peers.Flow> flows, double in, double out, List<Peers.Blocked> blocked) {
        if (flows.isEmpty()) {
            return new Room(service, replicas, 0, false, 0, 0, 0, 0, 0, 0, 0, List.of());
        }
        Peers.Flow first = flows.getFirst();
        long refused = flows.stream()
                .flatMap(flow -> flow.outbox().refused().keySet().stream())
                .distinct()
                .count();
        return new Room(
                service,
                replicas,
                flows.size(),
                flows.stream().anyMatch(flow -> flow.inbox().isBrokerAway()),
                in,
                out,
                first.outbox().backlog(),
                first.outbox().oldestUnpublishedSeconds(),
                first.kept(),
                first.unreadable(),
                refused,
                blocked);
    }

    /** Whether anyone of it does; read by the template, as what follows. */
    public boolean answers() {
        return answering > 0;
    }

    /** Whether some answer, and others do not. */
    public boolean isPartly() {
        return answers() && answering < replicas;
    }

    public boolean isCalm() {
        return answers() && !isPartly() && !brokerAway && kept == 0 && refused == 0 && oldest < 10;
    }
}
