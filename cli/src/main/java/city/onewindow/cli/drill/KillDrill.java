package city.onewindow.cli.drill;

import city.onewindow.cli.demo.check.Finding;
import city.onewindow.cli.demo.collect.Collecting;
import city.onewindow.cli.demo.collect.Stores;
import city.onewindow.cli.demo.collect.TopicLog;
import city.onewindow.cli.demo.play.City;
import city.onewindow.cli.demo.play.Draws;
import city.onewindow.cli.demo.play.Journey;
import city.onewindow.cli.demo.play.Play;
import city.onewindow.cli.demo.play.Settings;
import city.onewindow.cli.demo.report.Words;
import city.onewindow.cli.demo.sheet.BundledSample;
import city.onewindow.cli.demo.sheet.Row;
import city.onewindow.cli.demo.sink.Receipt;
import city.onewindow.cli.demo.sink.WebhookSink;
import city.onewindow.cli.recount.RecountCommand;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.stack.supervise.Part;
import city.onewindow.stack.supervise.Ports.Service;
import city.onewindow.stack.supervise.StackOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Plays the demo's people over a stack whose parts die meanwhile, and has the evidence judged as the demo's. */
final class KillDrill {
    /** Nothing moves for this long only when nothing is left to do: restarts take less. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration SETTLING = Duration.ofMinutes(2);
    private static final int CLIENTS = 16;
    /** Who waits asks again and again: more of them than this would be a load of their own. */
    private static final int UNDER_WAY = 60;

    /** What the embedded store is good for. */
    private static final int MOST_ISSUES = 20_000;

    private static final int RECEIPTS_A_ROW = 4;

    private KillDrill() {}

    static Outcome run(StackOptions options, Plan plan, Words words, Consumer<String> say) {
        long begun = System.nanoTime();
        List<Row> rows = rows(Math.max(MOST_ISSUES, plan.issues()));
        Deaths deaths = new Deaths();
        Operations operations = new Operations();
        AtomicReference<@Nullable Play> people = new AtomicReference<>();
        try (LocalStack stack =
                LocalStack.whole(options, started -> say.accept(started.part().name() + words.say(" 就绪", " ready")))) {
            Injection injection = new Injection(stack.brokers(), plan.seed());
            AtomicBoolean stuck = new AtomicBoolean();
            // A client in vain, or nobody who gets any further, is the verdict: more deaths would only hide why.
            Killing killing = new Killing(
                    stack,
                    plan,
                    injection,
                    operations,
                    deaths,
                    () -> !stuck.get() && inVain(people.get()).isEmpty(),
                    words,
                    say);
            CompletableFuture<Void> over = new CompletableFuture<>();
            Collecting collecting = new Collecting(new TopicLog(stack.brokers()), new Stores(stack.storeUri()));
            Settings settings = new Settings(
                    CLIENTS,
                    UNDER_WAY,
                    plan.rate(),
                    PATIENCE,
                    PATIENCE,
                    words.language(),
                    row -> row < plan.issues() || !over.isDone());
            try (WebhookSink sink = new WebhookSink(
                            options.ports().sink(),
                            rows.size() * RECEIPTS_A_ROW,
                            code -> Optional.ofNullable(people.get()).flatMap(play -> play.signingKey(code)),
                            receipt -> arrived(people.get(), receipt),
                            Clock.systemUTC());
                    Play play = new Play(city(stack, sink), new Draws(plan.seed()), rows, settings)) {
                people.set(play);
                Thread.ofPlatform().name("killer").start(() -> complete(over, killing, deaths));
                play.run(progress -> {});
                stuck.set(!over.isDone());
                over.join();
                Release.Released released = new Release(stack, injection, operations).run();
                Collecting.Found found = collecting.collect(play.journeys(), sink::receipts, SETTLING);
                return new Outcome(
                        plan,
                        options.replicas(),
                        options.brokers(),
                        options.store().words(),
                        Duration.ofNanos(System.nanoTime() - begun),
                        deaths,
                        counts(play),
                        released,
                        findings(found),
                        RecountCommand.count(stack.brokers(), stack.storeUri()),
                        play.faults());
            }
        }
    }

    private static List<String> inVain(@Nullable Play play) {
        return play == null ? List.of() : play.faults();
    }

    /** What the drill cannot go on after, such as a service that answers no more, is a finding, and is judged with the rest. */
    private static void complete(CompletableFuture<Void> over, Killing killing, Deaths deaths) {
        try {
            killing.run();
        } catch (RuntimeException e) {
            deaths.unasked("演练中断：" + e, e.toString());
        } finally {
            over.complete(null);
        }
    }

    private static City city(LocalStack stack, WebhookSink sink) {
        List<List<String>> replicas = new ArrayList<>();
        for (Service service : Service.values()) {
            replicas.add(stack.services().stream()
                    .filter(part -> part.name().startsWith(service.label()))
                    .map(Part::address)
                    .toList());
        }
        return new City(
                stack.url(Service.INTAKE),
                stack.url(Service.ROUTING),
                stack.url(Service.FEEDBACK),
                sink.address(),
                replicas);
    }

    private static void arrived(@Nullable Play play, Receipt receipt) {
        if (play != null) {
            play.arrived(receipt);
        }
    }

    /** The bundled sample, as often as it takes. */
    private static List<Row> rows(int number) {
        List<Row> sample = BundledSample.rows();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Row row = sample.get(i % sample.size());
            rows.add(new Row(
                    i + 1,
                    "drill-" + (i + 1),
                    row.requester(),
                    row.subject(),
                    row.submittedAt(),
                    row.detail(),
                    row.reply(),
                    row.repliedAt(),
                    row.department(),
                    row.wishes()));
        }
        return rows;
    }

    private static List<Finding> findings(Collecting.Found found) {
        return found.verdict().findings().stream()
                .filter(finding -> !Injection.isOurs(finding.issue()))
                .toList();
    }

    private static Outcome.Counts counts(Play play) {
        List<Journey> journeys = play.journeys();
        return new Outcome.Counts(
                play.submitted(),
                journeys.stream().filter(each -> each.receipt() != null).count(),
                journeys.stream().filter(each -> each.replies() > 0).count(),
                journeys.stream()
                        .filter(each -> each.receipt() != null && each.isDelivered())
                        .count(),
                journeys.stream().filter(each -> each.ratings() > 0).count());
    }
}
