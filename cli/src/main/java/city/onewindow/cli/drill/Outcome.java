package city.onewindow.cli.drill;

import city.onewindow.cli.demo.check.Finding;
import city.onewindow.cli.recount.Recounted;
import city.onewindow.messaging.balance.Balance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the drill came to.
 *
 * @param store what stood in for the store
 * @param counts of the people's, by what they were promised
 * @param findings of the demo's checks, the drill's own injections left out
 * @param clients that gave up, or were told no: each is a promise nobody could make sense of
 */
record Outcome(
        Plan plan,
        int replicas,
        String store,
        Duration took,
        Deaths deaths,
        Counts counts,
        Release.Released released,
        List<Finding> findings,
        Recounted recounted,
        List<String> clients) {
    private static final int SHOWN = 20;

    Outcome {
        findings = List.copyOf(findings);
        clients = List.copyOf(clients);
    }

    /** How far the issues came. */
    record Counts(long submitted, long accepted, long replied, long delivered, long rated) {
        boolean areEqual() {
            return submitted == accepted && accepted == replied && replied == delivered;
        }
    }

    boolean holds() {
        return faults().isEmpty();
    }

    /** In words, everything that is not as promised; empty where it holds. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (deaths.total() < plan.kills()) {
            faults.add("only " + deaths.total() + " of " + plan.kills() + " kills");
        }
        Plan.places().stream()
                .filter(place -> !deaths.isReached(place))
                .forEach(place -> faults.add("crash point never reached: " + place));
        faults.addAll(deaths.unasked());
        if (!counts.areEqual() || counts.accepted() == 0) {
            faults.add("the sets differ: " + counts);
        }
        findings.forEach(finding -> faults.add(finding.toString()));
        clients.forEach(client -> faults.add("client: " + client));
        if (!released.replayed()) {
            faults.add("what was blocked on purpose could not be replayed");
        }
        released.unexpected().forEach(strange -> faults.add("parked unexpectedly: " + strange));
        faults.addAll(imbalances());
        recounted
                .differing()
                .forEach(indicator -> faults.add("indicator comes out otherwise from the log: " + indicator.code()));
        return faults;
    }

    /** The drill's own events have no writer's book to stand in; everything else must agree. */
    List<String> imbalances() {
        Balance balance = recounted.balance();
        Stream<String> written = balance.outboxes().stream()
                .flatMap(side -> side.differing().stream())
                .filter(id -> !Injection.isOurs(id))
                .map(id -> "outbox: " + id);
        Stream<String> read = balance.inboxes().stream()
                .flatMap(side -> side.differing().stream().map(id -> "inbox " + side.service() + ": " + id));
        Stream<String> kept = balance.inboxes().stream()
                .filter(side -> side.parked() + side.held() > 0)
                .map(side ->
                        "inbox %s keeps %d parked and %d held".formatted(side.service(), side.parked(), side.held()));
        return Stream.of(written, read, kept).flatMap(all -> all).toList();
    }

    long count(Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%d processes died in %d s: by SIGKILL %s; at crash points %s"
                .formatted(deaths.total(), took.toSeconds(), deaths.signalled(), deaths.crashed()));
        lines.add("submitted %d, accepted %d, replied %d, delivered %d, rated %d; clients in vain %d"
                .formatted(
                        counts.submitted(),
                        counts.accepted(),
                        counts.replied(),
                        counts.delivered(),
                        counts.rated(),
                        clients.size()));
        lines.add("lost %d, duplicate effects %d, order inversions %d"
                .formatted(
                        count(Finding.Kind.LOST),
                        count(Finding.Kind.DUPLICATE_EFFECT),
                        count(Finding.Kind.ORDER_INVERSION)));
        Balance balance = recounted.balance();
        lines.add("balance %s: %d records, %d distinct, %d repeats; indicators %s"
                .formatted(
                        imbalances().isEmpty() ? "holds" : "DOES NOT HOLD",
                        balance.records(),
                        balance.distinct(),
                        balance.repeats(),
                        recounted.differing().isEmpty() ? "agree" : "DIFFER"));
        lines.add("blocked on purpose and replayed: " + (released.replayed() ? "yes" : "NO") + "; parked unexpectedly: "
                + released.unexpected().size());
        List<String> faults = faults();
        faults.stream().limit(SHOWN).forEach(fault -> lines.add("  " + fault));
        if (faults.size() > SHOWN) {
            lines.add("  and " + (faults.size() - SHOWN) + " more");
        }
        lines.add((holds() ? "It holds. seed " : "It does NOT hold. seed ") + plan.seed());
        return lines;
    }
}
