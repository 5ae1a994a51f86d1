package city.onewindow.cli.demo.check;

import city.onewindow.cli.demo.check.Evidence.Happening;
import city.onewindow.cli.demo.check.Evidence.Logged;
import city.onewindow.contracts.issue.EventType;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The topic's records in order, and of each event the first one: what a reader is promised is judged by those. */
final class Topic {
    private final Map<String, List<Logged>> byIssue;
    private final Map<String, Logged> first = new LinkedHashMap<>();

    Topic(List<Logged> records) {
        List<Logged> ordered = records.stream()
                .sorted(Comparator.comparingInt(Logged::partition).thenComparingLong(Logged::offset))
                .toList();
        ordered.forEach(record -> first.putIfAbsent(record.event().id(), record));
        byIssue = ordered.stream()
                .collect(Collectors.groupingBy(
                        record -> record.event().issue(), LinkedHashMap::new, Collectors.toList()));
    }

    boolean holds(String eventId) {
        return first.containsKey(eventId);
    }

    Logged first(String eventId) {
        return java.util.Objects.requireNonNull(first.get(eventId), eventId);
    }

    /** First occurrences, in order within each issue. */
    List<Happening> events() {
        return first.values().stream().map(Logged::event).toList();
    }

    /** First occurrences of that type, by issue, in order. */
    Map<String, List<Happening>> byIssue(EventType type) {
        return events().stream()
                .filter(event -> event.type().equals(type.typeName()))
                .collect(Collectors.groupingBy(Happening::issue));
    }

    /** Every record of each issue, repeats too, by partition and offset. */
    Map<String, List<Logged>> records() {
        return byIssue;
    }
}
