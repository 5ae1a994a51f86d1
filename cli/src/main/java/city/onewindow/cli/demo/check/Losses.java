package city.onewindow.cli.demo.check;

import city.onewindow.cli.demo.check.Evidence.Happening;
import city.onewindow.cli.demo.check.Evidence.Logged;
import city.onewindow.cli.demo.check.Evidence.Stored;
import city.onewindow.contracts.ServiceNames;
import city.onewindow.contracts.issue.EventType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was promised or written and is not where it must be: stores against topic, topic against stores' marks. */
final class Losses {
    private final Evidence evidence;
    private final Topic topic;
    private final Map<String, Stored> stored = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Losses(Evidence evidence) {
        this.evidence = evidence;
        this.topic = new Topic(evidence.topic());
        evidence.stores().forEach(document -> stored.put(document.service() + "/" + document.issue(), document));
    }

    static List<Finding> of(Evidence evidence) {
        Losses losses = new Losses(evidence);
        losses.acceptedIsThere();
        losses.writtenIsPublished();
        losses.publishedIsWritten();
        losses.repeatsAreTheSame();
        losses.namedHasActed();
        losses.sequencesHaveNoGap();
        losses.findings.addAll(BrokenPromises.of(evidence, losses.topic));
        return List.copyOf(losses.findings);
    }

    private @Nullable Stored document(String service, String issue) {
        return stored.get(service + "/" + issue);
    }

    private void lost(String rule, String issue, String words) {
        findings.add(Finding.lost(rule, issue, words));
    }

    private void acceptedIsThere() {
        Map<String, List<Happening>> accepted = topic.byIssue(EventType.ACCEPTED);
        for (Evidence.Promise promise : evidence.promises()) {
            String issue = promise.issue();
            if (!accepted.containsKey(issue)) {
                lost("accepted-not-in-topic", issue, "was accepted with a 2xx; the topic does not say so");
            }
            if (document(ServiceNames.INTAKE, issue) == null) {
                lost("accepted-not-in-store", issue, "was accepted with a 2xx; intake's store does not have it");
            }
        }
    }

    private void writtenIsPublished() {
        for (Stored document : evidence.stores()) {
            for (Happening event : document.events()) {
                if (!topic.holds(event.id())) {
                    lost("unpublished", event.issue(), event.id() + " is in the store, not in the topic");
                } else if (!topic.first(event.id()).event().data().equals(event.data())) {
                    lost("altered", event.issue(), event.id() + " says something else in the topic than in the store");
                }
            }
        }
    }

    private void publishedIsWritten() {
        for (Happening event : topic.events()) {
            Stored document = document(event.writer(), event.issue());
            if (document == null
                    || document.events().stream().noneMatch(own -> own.id().equals(event.id()))) {
                lost("unwritten", event.issue(), event.id() + " is in the topic, not in its writer's store");
            }
        }
    }

    private void repeatsAreTheSame() {
        for (Logged record : evidence.topic()) {
            Happening event = record.event();
            if (!topic.first(event.id()).event().data().equals(event.data())) {
                lost("altered", event.issue(), event.id() + " was published with two contents");
            }
        }
    }

    private void namedHasActed() {
        for (Happening event : topic.events()) {
            for (String service : event.named().keySet()) {
                Stored document = document(service, event.issue());
                boolean passed =
                        document != null && document.marks().getOrDefault(event.writer(), 0L) >= event.sequence();
                if (!passed && (document == null || !document.parked().contains(event.id()))) {
                    lost("not-applied", event.issue(), event.id() + " names " + service + ", which never acted on it");
                }
            }
        }
    }

    /** By what is in the topic alone; a gap in both topic and store is nobody else's to see. */
    private void sequencesHaveNoGap() {
        Map<String, Long> last = new HashMap<>();
        Map<String, Long> count = new HashMap<>();
        for (Happening event : topic.events()) {
            String line = event.issue() + "/" + event.writer();
            last.merge(line, event.sequence(), Math::max);
            count.merge(line, 1L, Long::sum);
        }
        last.forEach((line, highest) -> {
            long missing = highest - count.getOrDefault(line, 0L);
            if (missing > 0) {
                lost("gap", line.substring(0, line.indexOf('/')), missing + " events of " + line + " are missing");
            }
        });
    }
}
