package city.onewindow.cli.demo.check;

import city.onewindow.cli.demo.check.Evidence.Happening;
import city.onewindow.cli.demo.check.Evidence.Promise;
import city.onewindow.cli.demo.sink.Receipt;
import city.onewindow.contracts.issue.EventType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What took effect more than once. A record that the topic holds again under the same {@code ce_id}, or a webhook that
 * came again under the same id, is a repeat that everyone was warned of; a second decision, or a second id, is not.
 */
final class Repeats {
    private final Evidence evidence;
    private final Map<String, Happening> decided = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Repeats(Evidence evidence) {
        this.evidence = evidence;
        evidence.topic().forEach(record -> decided.putIfAbsent(record.event().id(), record.event()));
        for (Evidence.Stored document : evidence.stores()) {
            document.events().forEach(event -> decided.putIfAbsent(event.id(), event));
        }
    }

    static List<Finding> of(Evidence evidence) {
        Repeats repeats = new Repeats(evidence);
        repeats.oneDecisionACause();
        repeats.onceOnly(EventType.ACCEPTED);
        repeats.onceOnly(EventType.CLOSED);
        repeats.onceOnly(EventType.DISPATCHED, "number");
        repeats.onceOnly(EventType.ACKNOWLEDGED, "dispatch");
        repeats.onceOnly(EventType.REPLIED, "number");
        repeats.onceOnly(EventType.RATED, "reply");
        repeats.onceOnly(EventType.DELIVERED, "notification");
        repeats.noMoreThanAsked();
        repeats.oneCodeAnIssue();
        repeats.storesHoldEachOnce();
        repeats.oneWebhookIdAReply();
        return List.copyOf(repeats.findings);
    }

    private void twice(String rule, String issue, String words) {
        findings.add(Finding.twice(rule, issue, words));
    }

    /** A command or event leads to one event of a type; a reply to one delivery for each notification. */
    private void oneDecisionACause() {
        once(
                "cause-twice",
                List.of(),
                event -> event.type() + " because of " + event.cause()
                        + (isDelivery(event) ? " for " + Delivery.fields(event, "notification") : ""));
    }

    private static boolean isDelivery(Happening event) {
        return event.type().equals(EventType.DELIVERED.typeName())
                || event.type().equals(EventType.UNDELIVERED.typeName());
    }

    private void onceOnly(EventType type, String... fields) {
        once("decided-twice", List.of(type), event -> type.typeName() + " " + Delivery.fields(event, fields));
    }

    private void once(String rule, List<EventType> types, java.util.function.Function<Happening, String> what) {
        Set<String> seen = new HashSet<>();
        for (Happening event : decided.values()) {
            if (types.isEmpty() || event.is(types.getFirst())) {
                String effect = what.apply(event);
                if (!seen.add(event.issue() + " " + event.writer() + " " + effect)) {
                    twice(rule, event.issue(), effect + ": again by " + event.id());
                }
            }
        }
    }

    private void noMoreThanAsked() {
        Map<String, Promise> promises =
                evidence.promises().stream().collect(Collectors.toMap(Promise::issue, promise -> promise));
        Map<String, Integer> replies = count(EventType.REPLIED);
        Map<String, Integer> ratings = count(EventType.RATED);
        count(EventType.ACCEPTED).keySet().forEach(issue -> {
            Promise promise = promises.get(issue);
            if (promise == null) {
                twice("unasked", issue, "is there although no submission was answered with it");
                return;
            }
            if (replies.getOrDefault(issue, 0) > promise.replies()) {
                twice("reply-unasked", issue, "has more replies than were sent");
            }
            if (ratings.getOrDefault(issue, 0) > promise.ratings()) {
                twice("rating-unasked", issue, "has more ratings than were given");
            }
        });
    }

    private Map<String, Integer> count(EventType type) {
        Map<String, Integer> count = new HashMap<>();
        for (Happening event : decided.values()) {
            if (event.is(type)) {
                count.merge(event.issue(), 1, Integer::sum);
            }
        }
        return count;
    }

    private void oneCodeAnIssue() {
        Map<String, String> issues = new HashMap<>();
        for (Happening event : decided.values()) {
            if (event.type().equals(EventType.ACCEPTED.typeName())) {
                String code = Delivery.fields(event, "trackingCode");
                String other = issues.putIfAbsent(code, event.issue());
                if (other != null && !other.equals(event.issue())) {
                    twice("code-twice", event.issue(), "has the tracking code of " + other);
                }
            }
        }
    }

    private void storesHoldEachOnce() {
        for (Evidence.Stored document : evidence.stores()) {
            Set<String> seen = new HashSet<>();
            for (Happening event : document.events()) {
                if (!seen.add(event.id())) {
                    twice(
                            "stored-twice",
                            event.issue(),
                            event.id() + " is in " + document.service() + "'s store twice");
                }
            }
        }
    }

    private void oneWebhookIdAReply() {
        Map<String, String> ids = new HashMap<>();
        for (Receipt receipt : evidence.receipts()) {
            String reply = receipt.trackingCode() + "/" + receipt.audience() + "/" + receipt.reply();
            String other = ids.putIfAbsent(reply, receipt.webhookId());
            if (other != null && !other.equals(receipt.webhookId())) {
                twice("webhook-twice", receipt.trackingCode(), "reply " + reply + " arrived under two ids");
            }
        }
    }
}
