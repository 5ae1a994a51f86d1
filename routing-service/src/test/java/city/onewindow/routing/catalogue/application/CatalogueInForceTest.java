package city.onewindow.routing.catalogue.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.Fixtures;
import city.onewindow.routing.catalogue.application.PublishingCatalogue.Outcome;
import city.onewindow.routing.catalogue.yaml.CatalogueYaml;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CatalogueInForceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-24T04:00:00Z"), ZoneOffset.UTC);
    private static final String CHANGED = Fixtures.YAML.replace("en: Taxation", "en: Tax Bureau");

    private final Versions versions = new Versions();
    private final CatalogueInForce here = new CatalogueInForce(versions, new CatalogueYaml());
    private final CatalogueInForce there = new CatalogueInForce(versions, new CatalogueYaml());
    private final PublishingCatalogue publishing = new PublishingCatalogue(versions, new CatalogueYaml(), here, CLOCK);

    @Test
    void isSeededOnceHoweverManyReplicasOpenIt() {
        here.open(Fixtures.YAML, CLOCK);
        there.open(CHANGED, CLOCK);
        assertThat(versions.kept).hasSize(1);
        assertThat(there.get().department("taxation").orElseThrow().en()).isEqualTo("Taxation");
    }

    @Test
    void comesIntoForceEverywhereAndKeepsItsHistory() {
        here.open(Fixtures.YAML, CLOCK);
        there.open(Fixtures.YAML, CLOCK);
        assertThat(publishing.publish(CHANGED, 1)).isEqualTo(new Outcome.Published(2));
        assertThat(here.get().version()).isEqualTo(2);
        assertThat(there.get().version()).isEqualTo(1);
        there.refresh();
        assertThat(there.get().version()).isEqualTo(2);
        assertThat(versions.find(1).map(CatalogueVersions.Version::text)).hasValue(Fixtures.YAML);
    }

    @Test
    void tellsAnAuthorWhoReadAnOlderOneAndRepeatsAnAnswerThatGotLost() {
        here.open(Fixtures.YAML, CLOCK);
        publishing.publish(CHANGED, 1);
        assertThat(publishing.publish(CHANGED, 1)).isEqualTo(new Outcome.Published(2));
        assertThat(publishing.publish(Fixtures.YAML, 1)).isEqualTo(new Outcome.Overtaken(2));
        assertThat(publishing.publish(Fixtures.YAML, 7)).isEqualTo(new Outcome.Overtaken(2));
        assertThat(publishing.publish("format: 1", 2)).isInstanceOf(Outcome.Refused.class);
        assertThat(versions.kept).hasSize(2);
    }

    @Test
    void ofManyAuthorsAtATimeOneWins() throws Exception {
        here.open(Fixtures.YAML, CLOCK);
        List<Callable<Outcome>> authors = IntStream.range(0, 8)
                .<Callable<Outcome>>mapToObj(
                        i -> () -> publishing.publish(Fixtures.YAML.replace("en: Taxation", "en: Taxation " + i), 1))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            int won = 0;
            for (Future<Outcome> each : threads.invokeAll(authors)) {
                won += each.get() instanceof Outcome.Published ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    private static final class Versions implements CatalogueVersions {
        private final ConcurrentSkipListMap<Long, Version> kept = new ConcurrentSkipListMap<>();

        @Override
        public long newest() {
            return kept.isEmpty() ? 0 : kept.lastKey();
        }

        @Override
        public Optional<Version> find(long number) {
            return Optional.ofNullable(kept.get(number));
        }

        @Override
        public boolean add(Version version) {
            return kept.putIfAbsent(version.number(), version) == null;
        }
    }
}
