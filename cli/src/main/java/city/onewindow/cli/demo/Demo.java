package city.onewindow.cli.demo;

import city.onewindow.cli.demo.collect.Collecting;
import city.onewindow.cli.demo.collect.Stores;
import city.onewindow.cli.demo.collect.TopicLog;
import city.onewindow.cli.demo.play.City;
import city.onewindow.cli.demo.play.Door;
import city.onewindow.cli.demo.play.Draws;
import city.onewindow.cli.demo.play.Interlude;
import city.onewindow.cli.demo.play.Journey;
import city.onewindow.cli.demo.play.Play;
import city.onewindow.cli.demo.play.PuttingRulesInForce;
import city.onewindow.cli.demo.play.ReleasingAnswers;
import city.onewindow.cli.demo.play.Settings;
import city.onewindow.cli.demo.play.Teaching;
import city.onewindow.cli.demo.report.Counts;
import city.onewindow.cli.demo.report.Doubts;
import city.onewindow.cli.demo.report.Ids;
import city.onewindow.cli.demo.report.IndicatorLine;
import city.onewindow.cli.demo.report.Legs;
import city.onewindow.cli.demo.report.Result;
import city.onewindow.cli.demo.report.Suggestions;
import city.onewindow.cli.demo.report.Words;
import city.onewindow.cli.demo.sheet.Row;
import city.onewindow.cli.demo.sink.Receipt;
import city.onewindow.cli.demo.sink.WebhookSink;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.stack.supervise.Part;
import city.onewindow.stack.supervise.Ports.Service;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One run over a stack that is up: sink, people, evidence, result. */
final class Demo implements AutoCloseable {
    private static final long SEED = 20180504;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** A row has few audiences; more receipts than this many a row are nobody's. */
    private static final int RECEIPTS_A_ROW = 4;

    /** The part of the rows from which routing learns before the others are submitted. */
    private static final double EARLIER = 0.7;

    /** How often what it is sure of shall be right; less where so much is proved of nothing. */
    private static final List<Double> PRECISIONS = List.of(0.95, 0.9, 0.85, 0.8);

    private final LocalStack stack;
    private final Settings settings;
    private final ProgressLine progress;
    private final Words words;
    private final Collecting collecting;
    private final long seed;
    private final Clock clock = Clock.systemUTC();
    private final AtomicReference<@Nullable Play> play = new AtomicReference<>();
    private @Nullable WebhookSink sink;

    /** @param seed absent for the usual one, or, where the stores hold issues already, for one drawn anew */
    Demo(LocalStack stack, @Nullable Long seed, Settings settings, ProgressLine progress, Words words) {
        this.stack = stack;
        this.settings = settings;
        this.progress = progress;
        this.words = words;
        this.collecting = new Collecting(new TopicLog(stack.brokers()), new Stores(stack.storeUri()));
        if (seed != null) {
            this.seed = seed;
        } else {
            // The usual keys would be answered with the issues of the run before.
            this.seed = collecting.isReused() ? new SecureRandom().nextLong(1_000_000_000) : SEED;
        }
    }

    /**
     * Carries all rows the whole way.
     *
     * @param file absent for the bundled sample
     * @param moments what is doubtful of the rows' moments
     */
    Result carry(List<Row> rows, @Nullable String file, Doubts moments) {
        // Not the process's own start: it was the script before, and built.
        Instant startedAt =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        WebhookSink open = new WebhookSink(
                stack.options().ports().sink(), rows.size() * RECEIPTS_A_ROW, this::signingKey, this::arrived, clock);
        sink = open;
        City city = new City(
                stack.url(Service.INTAKE), stack.url(Service.ROUTING), stack.url(Service.FEEDBACK), open.address());
        if (file == null) {
            new PuttingRulesInForce(city.routing(), routing(), words).put();
        }
        Interlude interlude = new Interlude(
                (int) (rows.size() * EARLIER), new Teaching(stack.url(Service.ROUTING), routing(), PRECISIONS, words));
        Play people = new Play(city, new Draws(seed), rows, settings, interlude);
        play.set(people);
        // The sample names some offices that nobody has on purpose: such rows come.
        Doubts doubts = file == null ? Doubts.NONE : moments.withDepartments(rows, people::isDepartmentClear);
        doubts.departmentsLine(words).ifPresent(progress::say);
        people.run(progress::show);
        progress.end();
        if (file == null) {
            new ReleasingAnswers(city.routing(), words).release(people.journeys());
        }
        Collecting.Found found = collecting.collect(people.journeys(), open::receipts, PATIENCE);
        List<IndicatorLine> indicators = IndicatorLine.read(new Door(words.language())
                .get(city.feedback() + "/api/indicators", Map.of())
                .body());
        return new Result(
                file == null ? "bundled sample" : file,
                file == null,
                Ids.of(rows),
                doubts,
                startedAt,
                Duration.between(startedAt, clock.instant()),
                seed,
                stack.options().replicas(),
                stack.options().store().kind(),
                counts(people, found, rows.size()),
                Suggestions.of(people.lesson(), found.evidence().topic(), people.hinted()),
                answered(people),
                Legs.of(found.evidence()),
                indicators,
                found.verdict().findings(),
                problems(people),
                open.receipts().stream()
                        .mapToLong(receipt -> receipt.times() - 1L)
                        .sum(),
                open.refused(),
                found.unreadable(),
                found.others());
    }

    private List<String> routing() {
        return stack.services().stream()
                .filter(part -> part.name().startsWith(Service.ROUTING.label()))
                .map(Part::address)
                .toList();
    }

    private static Counts counts(Play people, Collecting.Found found, long submitted) {
        List<Journey> journeys = people.journeys();
        return Counts.of(
                found.evidence(),
                found.verdict(),
                submitted,
                journeys.stream().filter(each -> each.refusal() != null).count(),
                journeys.stream().filter(Journey::isUnhinted).count());
    }

    /** Rows that were not refused and have a reply. */
    private static long answered(Play people) {
        return people.journeys().stream()
                .filter(each -> each.refusal() == null && !each.row().reply().isBlank())
                .count();
    }

    private List<String> problems(Play people) {
        List<String> problems = new ArrayList<>();
        for (Journey journey : people.journeys()) {
            if (journey.refusal() != null) {
                problems.add(words.say("第 %d 行（%s）未受理：%s", "row %d (%s) was rejected: %s")
                        .formatted(journey.row().number(), journey.row().id(), journey.refusal()));
            }
        }
        problems.addAll(people.faults());
        return problems;
    }

    private Optional<String> signingKey(String code) {
        return Optional.ofNullable(play.get()).flatMap(people -> people.signingKey(code));
    }

    private void arrived(Receipt receipt) {
        Play people = play.get();
        if (people != null) {
            people.arrived(receipt);
        }
    }

    /** An issue to look at: the last one that was delivered. */
    Optional<Journey.Receipt> toTry() {
        Play people = play.get();
        return people == null
                ? Optional.empty()
                : people.journeys().stream()
                        .filter(Journey::isDelivered)
                        .reduce((first, last) -> last)
                        .map(Journey::receipt);
    }

    @Override
    public void close() {
        Play people = play.get();
        if (people != null) {
            people.close();
        }
        if (sink != null) {
            sink.close();
        }
    }
}
