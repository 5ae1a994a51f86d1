package city.onewindow.cli.demo.check;

import city.onewindow.cli.demo.check.Evidence.Happening;
import city.onewindow.cli.demo.check.Evidence.Promise;
import city.onewindow.cli.demo.sink.Receipt;
import city.onewindow.contracts.issue.EventType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a client was told with a 2xx, or is owed by it, and did not come: replies, ratings, deliveries, whole texts. */
final class BrokenPromises {
    private final Map<String, Receipt> receipts = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private BrokenPromises(Evidence evidence) {
        evidence.receipts()
                .forEach(each -> receipts.put(arrival(each.trackingCode(), each.audience(), each.reply()), each));
    }

    static List<Finding> of(Evidence evidence, Topic topic) {
        BrokenPromises broken = new BrokenPromises(evidence);
        Map<String, List<Happening>> replied = topic.byIssue(EventType.REPLIED);
        Map<String, List<Happening>> rated = topic.byIssue(EventType.RATED);
        Map<String, Set<Delivery>> ended = Delivery.ended(topic);
        for (Promise promise : evidence.promises()) {
            String issue = promise.issue();
            List<Happening> replies = replied.getOrDefault(issue, List.of());
            broken.fewer("reply-lost", issue, promise.replies(), replies.size());
            broken.fewer(
                    "rating-lost",
                    issue,
                    promise.ratings(),
                    rated.getOrDefault(issue, List.of()).size());
            for (Happening reply : replies) {
                int number = Delivery.number(reply);
                broken.delivered(promise, number, ended.getOrDefault(issue, Set.of()));
            }
        }
        return broken.findings;
    }

    private void fewer(String rule, String issue, int promised, int there) {
        if (there < promised) {
            findings.add(Finding.lost(rule, issue, there + " of " + promised + " that were accepted are in the topic"));
        }
    }

    private void delivered(Promise promise, int reply, Set<Delivery> ended) {
        for (String audience : promise.webhooks()) {
            Receipt receipt = receipts.get(arrival(promise.trackingCode(), audience, reply));
            boolean told = ended.contains(new Delivery(reply, audience, "webhook", false));
            if (receipt == null && !told) {
                findings.add(Finding.lost(
                        "not-received",
                        promise.issue(),
                        "reply " + reply + " to " + audience + " neither arrived nor was reported undelivered"));
            } else if (receipt != null && !receipt.text().equals(promise.replyText())) {
                findings.add(Finding.lost(
                        "text-altered",
                        promise.issue(),
                        "reply %d arrived with %d characters of %d, or others"
                                .formatted(
                                        reply,
                                        receipt.text().length(),
                                        promise.replyText().length())));
            }
        }
        for (String audience : promise.inApp()) {
            if (!ended.contains(new Delivery(reply, audience, "in-app", true))
                    && !ended.contains(new Delivery(reply, audience, "in-app", false))) {
                findings.add(Finding.lost(
                        "not-shown", promise.issue(), "reply " + reply + " never became readable for " + audience));
            }
        }
    }

    private static String arrival(String trackingCode, String audience, int reply) {
        return trackingCode + "/" + audience + "/" + reply;
    }
}
