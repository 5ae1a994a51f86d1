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
import city.onewindow.cli.demo.sheet.BundledSample;
import city.onewindow.cli.demo.sheet.Row;
import city.onewindow.cli.demo.sink.Receipt;
import city.onewindow.cli.demo.sink.WebhookSink;
import city.onewindow.stack.supervise.LocalStack;
import city.onewindow.stack.supervise.Ports.Service;
import city.onewindow.stack.supervise.StackOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Plays the demo's people over a stack whose parts are killed meanwhile, and has the evidence judged as the demo's. */
final class KillDrill {
    /** Nothing moves for this long only when nothing is left to do: restarts take less. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration SETTLING = Duration.ofMinutes(2);
    private static final int CLIENTS = 16;

    private KillDrill() {}

    /** @param kills at the least; crash points count */
    record Plan(int kills, int issues, int rate, long seed) {}

    static Outcome run(StackOptions options, Plan plan, Consumer<String> say) {
        List<Row> rows = rows(plan.issues());
        AtomicReference<@Nullable Play> people = new AtomicReference<>();
        try (LocalStack stack =
                LocalStack.whole(options, started -> say.accept(started.part().name() + " ready"))) {
            Collecting collecting = new Collecting(new TopicLog(stack.brokers()), new Stores(stack.storeUri()));
            try (WebhookSink sink = new WebhookSink(
                            options.ports().sink(),
                            rows.size() * 4,
                            code -> Optional.ofNullable(people.get()).flatMap(play -> play.signingKey(code)),
                            receipt -> arrived(people.get(), receipt),
                            Clock.systemUTC());
                    Play play = new Play(city(stack, sink), new Draws(plan.seed()), rows, settings(plan))) {
                people.set(play);
                Killing killing = new Killing(stack, new Random(plan.seed()), plan.kills(), say);
                Thread killer = Thread.ofPlatform().name("killer").start(killing);
                play.run(progress -> {});
                killer.join();
                boolean released = killing.release();
                Collecting.Found found = collecting.collect(play.journeys(), sink::receipts, SETTLING);
                return outcome(plan, play, killing, released, found);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the drill was interrupted", e);
        }
    }

    private static Settings settings(Plan plan) {
        return new Settings(CLIENTS, plan.rate(), PATIENCE);
    }

    private static City city(LocalStack stack, WebhookSink sink) {
        return new City(
                stack.url(Service.INTAKE), stack.url(Service.ROUTING), stack.url(Service.FEEDBACK), sink.address());
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

    private static Outcome outcome(Plan plan, Play play, Killing killing, boolean released, Collecting.Found found) {
        List<Finding> findings = found.verdict().findings().stream()
                .filter(finding -> !Injection.isOurs(finding.issue()))
                .toList();
        long accepted = play.journeys().stream()
                .filter(journey -> journey.receipt() != null)
                .count();
        long delivered = play.journeys().stream().filter(Journey::isDelivered).count();
        return new Outcome(plan, killing.tally(), accepted, delivered, released, findings, play.faults());
    }

    /**
     * What the drill came to.
     *
     * @param killed by target
     * @param released whether what the drill itself had blocked was replayed
     * @param faults clients that gave up waiting: told for the record, no promise was made to them
     */
    record Outcome(
            Plan plan,
            Map<String, Integer> killed,
            long accepted,
            long delivered,
            boolean released,
            List<Finding> findings,
            List<String> faults) {
        Outcome {
            killed = new TreeMap<>(killed);
            findings = List.copyOf(findings);
            faults = List.copyOf(faults);
        }

        int kills() {
            return killed.values().stream().mapToInt(Integer::intValue).sum();
        }

        boolean holds() {
            return findings.isEmpty() && released && kills() >= plan.kills() && accepted > 0;
        }

        long count(Finding.Kind kind) {
            return findings.stream().filter(finding -> finding.kind() == kind).count();
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add("kills %d: %s".formatted(kills(), killed));
            lines.add(
                    "accepted %d, delivered %d, clients that gave up %d".formatted(accepted, delivered, faults.size()));
            lines.add("lost %d, duplicate effects %d, order inversions %d"
                    .formatted(
                            count(Finding.Kind.LOST),
                            count(Finding.Kind.DUPLICATE_EFFECT),
                            count(Finding.Kind.ORDER_INVERSION)));
            findings.stream().limit(20).forEach(finding -> lines.add("  " + finding));
            lines.add("blocked on purpose and replayed: " + (released ? "yes" : "NO"));
            lines.add(holds() ? "It holds. seed " + plan.seed() : "It does NOT hold. seed " + plan.seed());
            return lines;
        }

        void write(Path report) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("seed", plan.seed());
            body.put("kills", kills());
            body.put("killed", killed);
            body.put("accepted", accepted);
            body.put("delivered", delivered);
            body.put("lost", count(Finding.Kind.LOST));
            body.put("duplicate_effects", count(Finding.Kind.DUPLICATE_EFFECT));
            body.put("order_inversions", count(Finding.Kind.ORDER_INVERSION));
            body.put("replayed", released);
            body.put("holds", holds());
            try {
                Files.write(
                        report,
                        JsonMapper.builder()
                                .build()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsBytes(body));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
