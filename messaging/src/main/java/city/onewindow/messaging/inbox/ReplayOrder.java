package city.onewindow.messaging.inbox;

import city.onewindow.messaging.parking.HeldEvent;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * In which order an issue's kept events are applied: by first offset, but one writer's always by sequence. The two differ
 * only where an event that was missed came late, behind those that waited for it.
 */
final class ReplayOrder {
    private ReplayOrder() {}

    static List<HeldEvent> of(List<HeldEvent> byOffset) {
        Map<String, Queue<HeldEvent>> byWriter = new HashMap<>();
        byOffset.stream()
                .sorted(Comparator.comparingLong(ReplayOrder::sequence))
                .forEach(held -> byWriter.computeIfAbsent(writer(held), w -> new ArrayDeque<>())
                        .add(held));
        return byOffset.stream()
                .map(place ->
                        byWriter.getOrDefault(writer(place), new ArrayDeque<>()).remove())
                .toList();
    }

    private static String writer(HeldEvent held) {
        return held.event().envelope().writer();
    }

    private static long sequence(HeldEvent held) {
        return held.event().envelope().sequence();
    }
}
