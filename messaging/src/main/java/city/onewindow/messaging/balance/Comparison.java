package city.onewindow.messaging.balance;

import city.onewindow.messaging.balance.Books.Position;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Compares one service's books with the topic; pure. */
final class Comparison {
    private static final Position NOWHERE = new Position("", 0, 0, Map.of());

    private Comparison() {}

    /**
     * @param written last sequence per issue when the count began: all of these must be in the topic
     * @param now positions read after the topic: nothing may be in the topic that is not written
     */
    static Balance.Outbox outbox(String service, Map<String, Long> written, Map<String, Position> now, Ledger ledger) {
        Differing differing = new Differing();
        long all = 0;
        long inTopic = 0;
        for (Map.Entry<String, Long> issue : written.entrySet()) {
            for (long sequence = 1; sequence <= issue.getValue(); sequence++) {
                all++;
                if (ledger.has(service, issue.getKey(), sequence)) {
                    inTopic++;
                } else {
                    differing.add(issue.getKey(), service, sequence, "is written and not in the topic");
                }
            }
        }
        Set<String> issues = new HashSet<>(ledger.issues(service));
        issues.forEach(issue -> ledger.sequences(service, issue, sequence -> {
            if (sequence > now.getOrDefault(issue, NOWHERE).last()) {
                differing.add(issue, service, sequence, "is in the topic and not written");
            }
        }));
        return new Balance.Outbox(service, all, inTopic, differing.ids());
    }

    /** @param kept event id to reason, read before the positions: who left parking since has passed the mark */
    static Balance.Inbox inbox(
            String service, Map<String, Position> positions, Map<String, String> kept, Ledger ledger) {
        Differing differing = new Differing();
        long[] fates = new long[4];
        ledger.naming(service)
                .forEach((writer, issues) ->
                        issues.forEach((issue, sequences) -> sequences.stream().forEach(sequence -> {
                            fates[0]++;
                            long mark = positions
                                    .getOrDefault(issue, NOWHERE)
                                    .marks()
                                    .getOrDefault(writer, 0L);
                            String reason = kept.get(issue + "/" + writer + "/" + sequence);
                            if (sequence <= mark) {
                                fates[1]++;
                            } else if (reason == null) {
                                differing.add(issue, writer, sequence, "names it, and is neither passed nor kept");
                            } else {
                                fates["HELD".equals(reason) ? 3 : 2]++;
                            }
                        })));
        return new Balance.Inbox(service, fates[0], fates[1], fates[2], fates[3], differing.ids());
    }
}
