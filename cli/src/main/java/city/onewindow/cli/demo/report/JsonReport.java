package city.onewindow.cli.demo.report;

import city.onewindow.cli.demo.check.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The result for programs. Lists are cut at a length that is said; counts never are. */
public final class JsonReport {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_LISTED = 200;

    private JsonReport() {}

    /** Writes it, its directory made where there is none. */
    public static void write(Path file, Result result) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.writeString(file, text(result) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    static String text(Result result) {
        Map<String, Object> report = new LinkedHashMap<>();
        counts(report, result.counts());
        suggestions(report, result.suggestions());
        report.put("whole", result.isWhole());
        report.put("rows_with_reply", result.answered());
        report.put("rows_without_id", result.ids().missing().size());
        report.put("rows_repeating_an_id", result.ids().repeated().size());
        report.put("rows_with_unreadable_moment", Doubts.rows(result.doubts().moments()));
        report.put("rows_with_unknown_department", Doubts.rows(result.doubts().departments()));
        report.put("latency_ms", latency(result));
        report.put("indicators", indicators(result));
        report.put("webhook_repeats", result.webhookRepeats());
        report.put("webhooks_refused", result.webhooksRefused());
        report.put("unreadable_records", result.unreadable());
        report.put("others", result.others());
        report.put(
                "findings",
                first(result.findings()).stream().map(JsonReport::finding).toList());
        report.put("problems", first(result.problems()));
        report.put("listed_at_most", MOST_LISTED);
        report.put("store", result.store());
        report.put("replicas", result.replicas());
        report.put("data", result.source());
        report.put("seed", result.seed());
        report.put("made_up", result.madeUp(new Words(false)));
        report.put("started_at", result.startedAt().toString());
        report.put("first_result_seconds", result.firstResult().toMillis() / 1000.0);
        report.put("versions", versions());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }

    private static void counts(Map<String, Object> report, Counts counts) {
        report.put("submitted", counts.submitted());
        report.put("accepted", counts.accepted());
        report.put("rejected", counts.rejected());
        report.put("dispatched", counts.dispatched());
        report.put("triaged", counts.triaged());
        report.put("unhinted", counts.unhinted());
        report.put("acknowledged", counts.acknowledged());
        report.put("replied", counts.replied());
        report.put("delivered", counts.delivered());
        report.put("closed", counts.closed());
        report.put("lost", counts.lost());
        report.put("duplicate_effects", counts.duplicateEffects());
        report.put("order_inversions", counts.orderInversions());
    }

    private static void suggestions(Map<String, Object> report, Suggestions suggestions) {
        report.put("learned", suggestions.lesson().examples());
        report.put("suggestion_precision_wanted", suggestions.lesson().precision());
        report.put("suggested", suggestions.suggested());
        report.put("abstained", suggestions.abstained());
        report.put("suggestions_judged", suggestions.judged());
        report.put("suggestions_right", suggestions.right());
        report.put("suggestion_accuracy", suggestions.accuracy());
    }

    private static Map<String, Object> latency(Result result) {
        Map<String, Object> legs = new LinkedHashMap<>();
        for (Legs.Leg leg : Legs.Leg.values()) {
            Percentiles measured = result.legs().get(leg);
            if (measured != null) {
                Map<String, Object> values = new LinkedHashMap<>();
                values.put("count", measured.count());
                values.put("p50", measured.p50());
                values.put("p95", measured.p95());
                values.put("p99", measured.p99());
                values.put("max", measured.max());
                legs.put(leg.code(), values);
            }
        }
        return legs;
    }

    private static Map<String, Object> indicators(Result result) {
        Map<String, Object> indicators = new LinkedHashMap<>();
        for (IndicatorLine line : result.indicators()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("numerator", line.numerator());
            values.put("denominator", line.denominator());
            values.put("measured", line.measured());
            indicators.put(line.code(), values);
        }
        return indicators;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", finding.kind().name().toLowerCase(java.util.Locale.ROOT));
        fields.put("rule", finding.rule());
        fields.put("issue", finding.issue());
        fields.put("words", finding.words());
        return fields;
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(all.size(), MOST_LISTED));
    }

    private static Map<String, Object> versions() {
        Map<String, Object> versions = new LinkedHashMap<>();
        versions.put("java", Runtime.version().toString());
        versions.put("kafka", org.apache.kafka.common.utils.AppInfoParser.getVersion());
        versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        versions.put("processors", Runtime.getRuntime().availableProcessors());
        return versions;
    }
}
