package city.onewindow.cli.drill;

import city.onewindow.cli.demo.check.Finding;
import city.onewindow.messaging.balance.Balance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A drill's outcome for programs. */
final class OutcomeJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OutcomeJson() {}

    static void write(Path file, Outcome outcome) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("holds", outcome.holds());
        report.put("seed", outcome.plan().seed());
        report.put("replicas", outcome.replicas());
        report.put("brokers", outcome.brokers());
        report.put("store", outcome.store());
        report.put("java", System.getProperty("java.runtime.version"));
        report.put("processors", Runtime.getRuntime().availableProcessors());
        report.put("seconds", outcome.took().toSeconds());
        report.put("kills", outcome.deaths().total());
        report.put("by_signal", outcome.deaths().signalled());
        Map<String, Integer> crashed = new LinkedHashMap<>();
        outcome.deaths().crashed().forEach((place, times) -> crashed.put(place.toString(), times));
        report.put("at_crash_points", crashed);
        report.put("counts", outcome.counts());
        report.put("clients_in_vain", outcome.clients().size());
        report.put("lost", outcome.count(Finding.Kind.LOST));
        report.put("duplicate_effects", outcome.count(Finding.Kind.DUPLICATE_EFFECT));
        report.put("order_inversions", outcome.count(Finding.Kind.ORDER_INVERSION));
        Balance balance = outcome.recounted().balance();
        report.put("balance_holds", outcome.imbalances().isEmpty());
        report.put("records", balance.records());
        report.put("distinct", balance.distinct());
        report.put("repeats", balance.repeats());
        report.put("outboxes", balance.outboxes());
        report.put("inboxes", balance.inboxes());
        report.put("indicators_agree", outcome.recounted().differing().isEmpty());
        report.put("replayed", outcome.released().replayed());
        report.put(
                "parked_unexpectedly",
                outcome.released().unexpected().stream().map(Said::english).toList());
        report.put("faults", outcome.faults());
        try {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
