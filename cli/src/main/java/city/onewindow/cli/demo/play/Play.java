package city.onewindow.cli.demo.play;

import city.onewindow.cli.demo.report.Words;
import city.onewindow.cli.demo.sheet.Hints;
import city.onewindow.cli.demo.sheet.Row;
import city.onewindow.cli.demo.sink.Receipt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everybody at once: rows are submitted while the dispatcher, the departments and the requesters already work. */
public final class Play implements AutoCloseable {
    private static final long SHORTEST_ROUND_MILLIS = 100;
    private static final long LONGEST_ROUND_MILLIS = 1_600;
    private static final int DESKS_AT_WORK = 16;
    private static final long LOOK_MILLIS = 100;
    private static final List<Row.Way> PLAIN = List.of(new Row.Way("talent", "webhook"));

    private final Settings settings;
    private final Requesters requesters;
    private final Offices offices;
    private final Waiting waiting;
    private final List<Journey> journeys;
    private final Map<String, Journey> byIssue = new ConcurrentHashMap<>();
    private final Map<String, Journey> byCode = new ConcurrentHashMap<>();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final Semaphore desks = new Semaphore(DESKS_AT_WORK);
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final Tally tally;
    private final Semaphore underWayAtATime;
    private final @Nullable Interlude interlude;
    private volatile Lesson lesson = Lesson.NONE;
    private volatile boolean open = true;

    /** Without a pause. */
    public Play(City city, Draws draws, List<Row> rows, Settings settings) {
        this(city, draws, rows, settings, null);
    }

    /**
     * Asks routing for its catalogue, without which nobody can be played.
     *
     * @param interlude absent for none
     */
    public Play(City city, Draws draws, List<Row> rows, Settings settings, @Nullable Interlude interlude) {
        this.settings = settings;
        this.underWayAtATime = new Semaphore(settings.underWay());
        this.interlude = interlude;
        Words words = Words.in(settings.language());
        Door door = new Door(settings.unanswered(), city.replicas(), settings.language());
        this.offices = new Offices(door, city, draws, words);
        this.requesters = new Requesters(door, city, draws, offices.catalogue().districts());
        this.waiting = new Waiting(requesters, draws, settings.unanswered(), words);
        this.journeys = rows.stream()
                .map(row -> new Journey(
                        row,
                        row.wishes().ways().isEmpty() ? PLAIN : row.wishes().ways()))
                .toList();
        this.tally = new Tally(rows.size());
    }

    public List<Journey> journeys() {
        return journeys;
    }

    /** How many rows were sent to intake. */
    public int submitted() {
        return tally.progress().submitted();
    }

    /** What went wrong on the way, for a person; empty where nothing did. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** What routing learned in the interlude. */
    public Lesson lesson() {
        return lesson;
    }

    /** Codes of the departments that rows mean, by issue. */
    public Map<String, String> hinted() {
        Map<String, String> hinted = new HashMap<>();
        byIssue.forEach((issue, journey) ->
                offices.hinted(journey.row()).ifPresent(department -> hinted.put(issue, department)));
        return hinted;
    }

    /** Whether a row names one department of the catalogue, or none at all. */
    public boolean isDepartmentClear(Row row) {
        return row.department().isBlank() || offices.hinted(row).isPresent();
    }

    /** What the sink needs to verify a webhook. @param code as the webhook names it */
    public Optional<String> signingKey(String code) {
        return Optional.ofNullable(byCode.get(Requesters.digits(code)))
                .map(Journey::receipt)
                .map(Journey.Receipt::signingKey);
    }

    /** A webhook arrived. */
    public void arrived(Receipt receipt) {
        Journey journey = byCode.get(Requesters.digits(receipt.trackingCode()));
        if (journey != null) {
            journey.arrived(receipt.audience(), "webhook");
        }
    }

    /** Plays until every row got as far as it can, or nothing moved for the patience given. */
    public void run(Consumer<Progress> watching) {
        people.submit(() -> rounds("triage", offices::triage, this::place));
        for (Hints.Named department : offices.catalogue().departments()) {
            String code = department.code();
            people.submit(() -> rounds("desk", () -> offices.inbox(code), id -> answer(code, id)));
        }
        people.submit(this::submitAll);
        tally.watch(settings.patience(), watching, LOOK_MILLIS);
    }

    private void submitAll() {
        Semaphore clients = new Semaphore(settings.clients());
        long begun = System.nanoTime();
        int i = 0;
        for (; i < journeys.size() && open && settings.more().test(i); i++) {
            Journey journey = journeys.get(i);
            if (interlude != null && interlude.before() == i) {
                begun += pause(interlude.teaching(), i);
            }
            if (settings.perSecond() > 0) {
                long due = begun + i * 1_000_000_000L / settings.perSecond();
                Door.pause(Math.max(0, (due - System.nanoTime()) / 1_000_000));
            }
            underWayAtATime.acquireUninterruptibly();
            clients.acquireUninterruptibly();
            tally.submitted();
            people.submit(() -> {
                try {
                    attempt(() -> submit(journey));
                } finally {
                    clients.release();
                }
            });
        }
        tally.leftOut(journeys.size() - i);
    }

    /** @return how many nanoseconds it took */
    private long pause(Teaching teaching, int submitted) {
        long begun = System.nanoTime();
        while (open
                && tally.endings() < submitted
                && System.nanoTime() - begun < settings.patience().toNanos()) {
            Door.pause(LOOK_MILLIS);
        }
        attemptTo(() -> lesson = teaching.teach(offices.catalogue().generalDesk()));
        return System.nanoTime() - begun;
    }

    private void submit(Journey journey) {
        requesters.submit(journey);
        Journey.Receipt receipt = journey.receipt();
        if (receipt == null) {
            tally.refused();
            underWayAtATime.release();
        } else {
            byCode.put(receipt.code(), journey);
            byIssue.put(receipt.id(), journey);
            tally.accepted();
        }
    }

    /** Looks at a list again and again, less often while nothing new is on it; what was begun once is not begun anew. */
    private void rounds(String kind, Supplier<List<String>> list, Consumer<String> work) {
        long pause = SHORTEST_ROUND_MILLIS;
        while (open) {
            List<String> found = new ArrayList<>();
            try {
                found.addAll(list.get());
            } catch (RuntimeException e) {
                note(e);
            }
            boolean busy = false;
            for (String issue : found) {
                if (byIssue.containsKey(issue) && underWay.add(kind + " " + issue)) {
                    busy = true;
                    work.accept(issue);
                }
            }
            pause = busy ? SHORTEST_ROUND_MILLIS : Math.min(pause * 2, LONGEST_ROUND_MILLIS);
            Door.pause(pause);
        }
    }

    private void place(String issue) {
        atDesk(issue, journey -> {
            offices.place(journey, issue);
            tally.placed();
        });
    }

    private void answer(String department, String issue) {
        atDesk(issue, journey -> {
            if (offices.isMisplaced(journey, department)) {
                offices.correct(journey, issue);
                // It comes to another desk now.
                underWay.remove("desk " + issue);
                return;
            }
            offices.acknowledge(journey, department, issue);
            if (journey.row().reply().isBlank()) {
                ended();
                return;
            }
            offices.reply(journey, department, issue);
            tally.replied();
            people.submit(() -> attempt(() -> await(journey)));
        });
    }

    private void await(Journey journey) {
        if (waiting.untilDelivered(journey, () -> open)) {
            tally.delivered();
            if (waiting.rate(journey)) {
                tally.rated();
            }
            ended();
        }
    }

    private void atDesk(String issue, Consumer<Journey> work) {
        Journey journey = java.util.Objects.requireNonNull(byIssue.get(issue));
        desks.acquireUninterruptibly();
        people.submit(() -> {
            try {
                attempt(() -> work.accept(journey));
            } finally {
                desks.release();
            }
        });
    }

    private void attemptTo(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            note(e);
        }
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            note(e);
            ended();
        }
    }

    private void ended() {
        tally.ended();
        underWayAtATime.release();
    }

    private void note(RuntimeException fault) {
        if (open) {
            faults.add(fault.getMessage() == null ? fault.toString() : fault.getMessage());
        }
    }

    @Override
    public void close() {
        open = false;
        people.shutdownNow();
    }
}
