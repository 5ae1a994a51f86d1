package city.onewindow.messaging.simulation;

import city.onewindow.messaging.aggregate.Aggregate;
import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.inbox.Fate;
import city.onewindow.messaging.inbox.InboxMetrics;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The plain model: what was written, in sequence, is what must be in the topic and take effect, once each. */
final class Checker {
    private final World world;

    Checker(World world) {
        this.world = world;
    }

    /** Holds at any moment. */
    void always() {
        Map<String, Event> first = new HashMap<>();
        Map<String, Long> furthest = new HashMap<>();
        for (Event event : world.topic.records) {
            String stream = event.envelope().subject() + "/" + event.envelope().writer();
            Event earlier = first.putIfAbsent(event.envelope().id(), event);
            require(earlier == null || earlier.equals(event), "a repeat says the same: " + event);
            if (earlier == null) {
                long before = furthest.getOrDefault(stream, 0L);
                require(event.envelope().sequence() == before + 1, "first occurrences are in sequence: " + event);
                furthest.put(stream, event.envelope().sequence());
            }
        }
        for (String issue : World.ISSUES) {
            for (String writer : World.WRITERS) {
                List<String> effects = effects(issue, writer);
                List<String> named = named(issue, writer);
                require(
                        effects.size() <= named.size() && effects.equals(named.subList(0, effects.size())),
                        "effects are once each and in sequence: " + effects + " of " + named);
            }
            Aggregate<Diary> document = world.read.find(issue).orElse(null);
            Aggregate.Block block = document == null ? null : document.block();
            require(
                    block == null || !List.of("a", "c").contains(issue),
                    "only an issue with an event that cannot be applied is held back: " + issue + " " + block);
            require(block == null || !block.reason().equals("GAP"), "nothing is ever skipped: " + block);
        }
    }

    /** Holds when all has healed and is worked off. */
    void atLast() {
        always();
        Map<String, Long> topic = new HashMap<>();
        new HashSet<>(world.topic.records)
                .forEach(event -> topic.merge(
                        event.envelope().subject() + "/" + event.envelope().writer(), 1L, Long::sum));
        for (String issue : World.ISSUES) {
            for (String writer : World.WRITERS) {
                world.documents(writer).find(issue).ifPresent(document -> {
                    require(
                            topic.getOrDefault(issue + "/" + writer, 0L) == document.last(),
                            "what is written is in the topic: " + issue + "/" + writer);
                    require(
                            document.published() == document.last() && document.pendingSince() == null,
                            "the mark is off when all is published: " + document.published() + " of "
                                    + document.last());
                    List<String> commands = document.required().entries();
                    require(
                            new HashSet<>(commands).size() == commands.size(),
                            "a command takes effect once: " + commands);
                });
                require(
                        effects(issue, writer).equals(named(issue, writer)),
                        "what names the reader took effect: " + effects(issue, writer) + " of " + named(issue, writer));
            }
            require(
                    world.read
                            .find(issue)
                            .map(document -> document.block() == null)
                            .orElse(true),
                    "nothing is held back: " + issue);
        }
        require(world.parking.counts().isEmpty(), "parking is empty: " + world.parking.counts());
        world.everyReader.forEach(reader -> balances(reader.metrics));
    }

    private static void balances(InboxMetrics metrics) {
        long fates = Arrays.stream(Fate.values()).mapToLong(metrics::of).sum();
        require(metrics.received() == fates, "received = the sum of fates: " + metrics.received() + " and " + fates);
    }

    private List<String> named(String issue, String writer) {
        return world.documents(writer).find(issue).map(Aggregate::events).orElse(List.of()).stream()
                .filter(event -> event.envelope().named().containsKey("reader"))
                .map(event -> event.envelope().id())
                .toList();
    }

    private List<String> effects(String issue, String writer) {
        return world.read.find(issue).map(Aggregate::state).map(Diary::entries).orElse(List.of()).stream()
                .filter(id -> id.startsWith(issue + "/" + writer + "/"))
                .toList();
    }

    private static void require(boolean holds, String promise) {
        if (!holds) {
            throw new AssertionError(promise);
        }
    }
}
