package city.onewindow.cli.demo.report;

import city.onewindow.cli.demo.check.Checker.Verdict;
import city.onewindow.cli.demo.check.Evidence;
import city.onewindow.cli.demo.check.Evidence.Happening;
import city.onewindow.cli.demo.check.Evidence.Logged;
import city.onewindow.cli.demo.check.Evidence.Promise;
import city.onewindow.cli.demo.check.Finding.Kind;
import city.onewindow.contracts.issue.EventType;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many issues got how far: by the events in the topic and the receipts at the sink.
 *
 * @param submitted rows that were sent
 * @param rejected rows that intake refused
 * @param unhinted placed in the general desk because the row named no department
 * @param delivered issues whose every audience has a receipt: at the sink, or shown in-app
 * @param closed rated and closed
 */
public record Counts(
        long submitted,
        long accepted,
        long rejected,
        long dispatched,
        long triaged,
        long unhinted,
        long acknowledged,
        long replied,
        long delivered,
        long closed,
        long lost,
        long duplicateEffects,
        long orderInversions) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Counts.
     *
     * @param submitted as {@code submitted}
     * @param rejected as {@code rejected}
     * @param unhinted as {@code unhinted}
     */
    public static Counts of(Evidence evidence, Verdict verdict, long submitted, long rejected, long unhinted) {
        return new Counts(
                submitted,
                issues(evidence, EventType.ACCEPTED),
                rejected,
                issues(evidence, EventType.DISPATCHED),
                issues(evidence, EventType.TRIAGED),
                unhinted,
                issues(evidence, EventType.ACKNOWLEDGED),
                issues(evidence, EventType.REPLIED),
                delivered(evidence),
                issues(evidence, EventType.CLOSED),
                verdict.count(Kind.LOST),
                verdict.count(Kind.DUPLICATE_EFFECT),
                verdict.count(Kind.ORDER_INVERSION));
    }

    private static long issues(Evidence evidence, EventType type) {
        return evidence.topic().stream()
                .map(Logged::event)
                .filter(event -> event.is(type))
                .map(Happening::issue)
                .distinct()
                .count();
    }

    private static long delivered(Evidence evidence) {
        Set<String> arrived = evidence.receipts().stream()
                .map(receipt -> receipt.trackingCode() + "/" + receipt.audience())
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> shown = evidence.topic().stream()
                .map(Logged::event)
                .filter(event -> event.type().equals(EventType.DELIVERED.typeName()))
                .map(Counts::shown)
                .collect(Collectors.toSet());
        return evidence.promises().stream()
                .filter(promise -> isDelivered(promise, arrived, shown))
                .count();
    }

    private static boolean isDelivered(Promise promise, Set<String> arrived, Set<String> shown) {
        return promise.webhooks().stream().allMatch(each -> arrived.contains(promise.trackingCode() + "/" + each))
                && promise.inApp().stream().allMatch(each -> shown.contains(promise.issue() + "/" + each + "/in-app"));
    }

    private static String shown(Happening delivered) {
        JsonNode data = JSON.readTree(delivered.data());
        return delivered.issue() + "/" + data.path("audience").asString("") + "/"
                + data.path("via").asString("");
    }

    /** Whether all that was accepted went the whole way, once and in order. @param answered rows that have a reply */
    public boolean isWhole(long answered) {
        return accepted + rejected == submitted
                && dispatched == accepted
                && replied == answered
                && delivered == answered
                && lost == 0
                && duplicateEffects == 0
                && orderInversions == 0;
    }
}
