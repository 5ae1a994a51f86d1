package city.onewindow.messaging.simulation;

import static city.onewindow.messaging.fixture.Decisions.event;

import city.onewindow.messaging.aggregate.ContendedException;
import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.messaging.event.NewEvent;
import city.onewindow.messaging.fixture.Decisions;
import city.onewindow.messaging.fixture.Diary;
import city.onewindow.messaging.fixture.DiaryHandler;
import city.onewindow.messaging.memory.InMemoryAggregateStore;
import city.onewindow.messaging.memory.InMemoryParkingStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two writing services and a reading one, two replicas each; everything happens by chance. */
final class World {
    static final List<String> ISSUES = List.of("a", "b", "c", "d");
    static final List<String> WRITERS = List.of("alpha", "beta");

    final Topic topic = new Topic();
    final Map<String, InMemoryAggregateStore<Diary>> written = new HashMap<>();
    final InMemoryAggregateStore<Diary> read = new InMemoryAggregateStore<>(Diary.CODEC, List.of());
    final InMemoryParkingStore parking = new InMemoryParkingStore();
    final List<WriterReplica> writers = new ArrayList<>();
    final List<ReaderReplica> readers = new ArrayList<>();
    final List<ReaderReplica> everyReader = new ArrayList<>();
    final Chance chance;
    private final Mutant mutant;
    private int committed;
    private int owner;
    private int commands;
    private boolean newerIsKnown;

    World(long seed, Mutant mutant) {
        this.chance = new Chance(seed);
        this.mutant = mutant;
        for (String service : WRITERS) {
            written.put(service, new InMemoryAggregateStore<>(Diary.CODEC, List.of()));
            writers.add(writer(service));
            writers.add(writer(service));
        }
        readers.add(reader());
        readers.add(reader());
        chance.between(this::anything);
    }

    private WriterReplica writer(String service) {
        return new WriterReplica(service, documents(service), topic, mutant, chance);
    }

    InMemoryAggregateStore<Diary> documents(String service) {
        return written.getOrDefault(service, read);
    }

    private ReaderReplica reader() {
        ReaderReplica reader = new ReaderReplica(read, parking, chance, committed);
        reader.handler.poison.add("poison");
        if (newerIsKnown) {
            reader.handler.types.add(DiaryHandler.NEWER);
        }
        everyReader.add(reader);
        return reader;
    }

    /** One thing that may happen; a process that dies of it is started anew. */
    void anything() {
        switch (chance.below(20)) {
            case 0, 1, 2, 3 -> write();
            case 4, 5, 6, 7 -> onWriter(WriterReplica::send);
            case 8 -> onWriter(WriterReplica::collect);
            case 9 -> onWriter(WriterReplica::sweep);
            case 10, 11, 12, 13, 14 -> poll(chance.below(2));
            case 15 -> rebalance();
            case 16 -> onReader(chance.below(2), reader -> reader.replaying.replay(chance.of(ISSUES), "operator"));
            case 17 -> onReader(chance.below(2), reader -> reader.waiting.pass());
            case 18 -> onReader(chance.below(2), reader -> reader.passed.pass());
            default -> killOne();
        }
    }

    private void write() {
        String command = "command-" + (chance.in(5) ? Math.max(1, commands) : ++commands);
        String issue = chance.of(ISSUES);
        onWriter(writer -> Decisions.write(writer.aggregates, issue, issue + command, events(issue)));
    }

    /** Issue d is where poison and newer types are; b gets one newer type in a while. */
    private NewEvent[] events(String issue) {
        NewEvent[] events = new NewEvent[1 + chance.below(3)];
        for (int i = 0; i < events.length; i++) {
            String type =
                    !issue.equals("a") && !issue.equals("c") && chance.in(6) ? DiaryHandler.NEWER : DiaryHandler.NOTED;
            String text = issue.equals("d") && chance.in(6) ? "poison" : "fine";
            events[i] = chance.in(4) ? event(type, text) : event(type, text, "reader");
        }
        return events;
    }

    void poll(int which) {
        onReader(which, reader -> {
            boolean first = mutant == Mutant.COMMITTING_FIRST;
            if (first && which == owner) {
                committed = Math.max(committed, Math.min(topic.records.size(), reader.position + 6));
            }
            int offset = reader.poll(topic, first);
            // A zombie's commit is fenced.
            if (which == owner) {
                committed = Math.max(committed, offset);
            }
        });
    }

    private void rebalance() {
        owner = 1 - owner;
        readers.get(owner).position = committed;
    }

    private void killOne() {
        if (chance.in(2)) {
            onWriter(World::die);
        } else {
            onReader(chance.below(2), World::die);
        }
    }

    private static void die(Replica replica) {
        replica.kill();
        throw new Crashed();
    }

    private void onWriter(java.util.function.Consumer<WriterReplica> action) {
        int which = chance.below(writers.size());
        WriterReplica writer = writers.get(which);
        try {
            action.accept(writer);
        } catch (StoreUnavailableException | ContendedException tryAgainLater) {
            // The caller is told; nothing may have gone wrong by it.
        } catch (Crashed crashed) {
            if (writers.get(which) == writer) {
                writers.set(which, writer(writer.service));
            }
        }
    }

    private void onReader(int which, java.util.function.Consumer<ReaderReplica> action) {
        ReaderReplica reader = readers.get(which);
        try {
            action.accept(reader);
        } catch (StoreUnavailableException tryAgainLater) {
            // The batch comes again, the operator too.
        } catch (Crashed crashed) {
            if (readers.get(which) == reader) {
                readers.set(which, reader());
            }
        }
    }

    /** Everything heals, and whatever is left is worked off by what runs in a service all the time. */
    void settle() {
        chance.calm();
        newerIsKnown = true;
        for (ReaderReplica reader : readers) {
            reader.handler.types.add(DiaryHandler.NEWER);
            reader.handler.poison.clear();
        }
        // Lanes are few and short here, so a backlog takes many sweeps.
        for (int round = 0; round < 50; round++) {
            for (WriterReplica writer : writers) {
                writer.sweep();
                while (writer.isSending()) {
                    writer.send();
                }
                writer.collect();
            }
        }
        ReaderReplica reader = readers.get(owner);
        reader.position = committed;
        while (reader.position < topic.records.size()) {
            poll(owner);
        }
        reader.waiting.pass();
        ISSUES.forEach(issue -> reader.replaying.replay(issue, "operator"));
        reader.passed.pass();
    }
}
