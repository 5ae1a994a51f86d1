package city.onewindow.system.replicas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.onewindow.cli.demo.collect.Collecting;
import city.onewindow.cli.demo.collect.Stores;
import city.onewindow.cli.demo.collect.TopicLog;
import city.onewindow.cli.demo.play.City;
import city.onewindow.cli.demo.play.Draws;
import city.onewindow.cli.demo.play.Journey;
import city.onewindow.cli.demo.play.Play;
import city.onewindow.cli.demo.play.Settings;
import city.onewindow.cli.demo.sheet.BundledSample;
import city.onewindow.cli.demo.sink.WebhookSink;
import city.onewindow.stack.supervise.Ports.Service;
import city.onewindow.testkit.running.RunningStack;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.MemberDescription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TwoReplicasTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** That consume in one process. */
    private static final int THREADS = 2;

    private static final int PARTITIONS = 12;
    private static final int ISSUES = 60;
    private static final int A_SECOND = 4;
    private static final long SEED = 20_261_125;

    private final RunningStack running = RunningStack.replicated();

    @Test
    void bothShareThePartitions() {
        Map<String, Object> config = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, running.brokers());
        try (Admin admin = Admin.create(config)) {
            for (Service consumer : List.of(Service.ROUTING, Service.FEEDBACK)) {
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(partitions(admin, "onewindow-" + consumer.label()))
                                .hasSize(2 * THREADS)
                                .containsOnly(PARTITIONS / (2 * THREADS)));
            }
        }
    }

    private String operations() {
        return running.city()
                .feedback()
                .get("/operations/flow", "Accept-Language", "en")
                .text();
    }

    private static List<Integer> partitions(Admin admin, String group) throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                .flatMap(found -> found.members().stream())
                .map(MemberDescription::assignment)
                .map(assignment -> assignment.topicPartitions().size())
                .toList();
    }

    /** And the operations page tells one killed from all gone. */
    @Test
    void theDeathOfOneOfEachUnderLoadLosesNothingAndDoublesNothing() {
        AtomicReference<@Nullable Play> people = new AtomicReference<>();
        Collecting collecting = new Collecting(new TopicLog(running.brokers()), new Stores(running.storeUri()));
        Map<Service, String> operations = new ConcurrentHashMap<>();
        KillingOneOfEach killing = new KillingOneOfEach(running, dead -> {
            if (dead != Service.FEEDBACK) {
                operations.put(dead, operations());
            }
        });
        try (WebhookSink sink = new WebhookSink(
                        running.otherSinkPort(),
                        ISSUES * 4,
                        code -> Optional.ofNullable(people.get()).flatMap(play -> play.signingKey(code)),
                        receipt -> Optional.ofNullable(people.get()).ifPresent(play -> play.arrived(receipt)),
                        Clock.systemUTC());
                Play play = new Play(
                        city(sink),
                        new Draws(SEED),
                        BundledSample.rows().subList(0, ISSUES),
                        new Settings(8, A_SECOND, PATIENCE))) {
            people.set(play);
            play.run(progress -> {
                if (progress.accepted() > ISSUES / 6) {
                    killing.begin();
                }
            });
            assertThat(killing.killed()).hasSize(Service.values().length);
            Collecting.Found found = collecting.collect(play.journeys(), sink::receipts, PATIENCE);

            assertThat(play.faults()).isEmpty();
            assertThat(play.journeys())
                    .allMatch(journey -> journey.receipt() != null)
                    .allMatch(Journey::isDelivered);
            assertThat(found.verdict().findings()).isEmpty();
            assertThat(operations).containsOnlyKeys(Service.INTAKE, Service.ROUTING);
            assertThat(operations.values())
                    .allSatisfy(
                            page -> assertThat(page).contains("1 of 2 answers").doesNotContain("does not answer"));
            assertThat(operations()).doesNotContain("of 2 answers", "does not answer");
        }
    }

    private City city(WebhookSink sink) {
        var people = running.city();
        return new City(
                people.intake().base(),
                people.routing().base(),
                people.feedback().base(),
                sink.address());
    }
}
