package city.onewindow.cli.demo.check;

import city.onewindow.cli.demo.check.Evidence.Happening;
import city.onewindow.cli.demo.check.Evidence.Logged;
import city.onewindow.cli.demo.check.Evidence.Stored;
import city.onewindow.contracts.issue.EventType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What came before what precedes it: in the topic by first occurrences, in the stores by the causes of effects. */
final class Disorder {
    private final Topic topic;
    private final List<Finding> findings = new ArrayList<>();

    private Disorder(Evidence evidence) {
        this.topic = new Topic(evidence.topic());
    }

    static List<Finding> of(Evidence evidence) {
        Disorder disorder = new Disorder(evidence);
        disorder.topic.records().values().forEach(disorder::inTopic);
        evidence.stores().forEach(disorder::inStore);
        return List.copyOf(disorder.findings);
    }

    private void found(String rule, Happening event, String words) {
        findings.add(Finding.disorder(rule, event.issue(), words));
    }

    private void inTopic(List<Logged> records) {
        Map<String, Long> highest = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Logged record : records) {
            Happening event = record.event();
            if (record.partition() != records.getFirst().partition()) {
                found("parted", event, event.id() + " is in another partition than the issue's first event");
            }
            if (seen.add(event.id())) {
                long before = highest.getOrDefault(event.writer(), 0L);
                if (event.sequence() < before) {
                    found("overtaken", event, event.id() + " comes after sequence " + before + " of its writer");
                }
                highest.merge(event.writer(), event.sequence(), Math::max);
                if (topic.holds(event.cause()) && !seen.contains(event.cause())) {
                    found("before-its-cause", event, event.id() + " comes before " + event.cause() + ", its cause");
                }
            }
        }
    }

    private void inStore(Stored document) {
        long last = 0;
        Map<String, Long> causes = new HashMap<>();
        for (Happening event : document.events()) {
            if (event.sequence() < last) {
                found("stored-out-of-order", event, event.id() + " stands after sequence " + last);
            }
            last = Math.max(last, event.sequence());
            if (isEffect(event) && topic.holds(event.cause())) {
                Happening cause = topic.first(event.cause()).event();
                long before = causes.getOrDefault(cause.writer(), 0L);
                if (cause.sequence() < before) {
                    found(
                            "effect-out-of-order",
                            event,
                            event.id() + " follows from " + cause.id() + " after " + before);
                }
                causes.merge(cause.writer(), cause.sequence(), Math::max);
            }
        }
    }

    /** Deliveries take as long as they take: that one ends before an earlier one is no disorder. */
    private static boolean isEffect(Happening event) {
        return !event.type().equals(EventType.DELIVERED.typeName())
                && !event.type().equals(EventType.UNDELIVERED.typeName());
    }
}
