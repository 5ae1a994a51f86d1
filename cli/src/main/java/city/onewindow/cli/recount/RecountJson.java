package city.onewindow.cli.recount;

import city.onewindow.feedback.indicator.model.Fraction;
import city.onewindow.feedback.indicator.model.Indicator;
import city.onewindow.feedback.indicator.model.Indicators;
import city.onewindow.messaging.balance.Balance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A count for programs. */
final class RecountJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecountJson() {}

    static void write(Path file, Recounted recounted) {
        Map<String, Object> report = new LinkedHashMap<>();
        Balance balance = recounted.balance();
        report.put("agrees", recounted.agrees());
        report.put("balance_holds", balance.holds());
        report.put("records", balance.records());
        report.put("distinct", balance.distinct());
        report.put("unreadable", balance.unreadable());
        report.put("outboxes", balance.outboxes());
        report.put("inboxes", balance.inboxes());
        report.put("issues", recounted.logged().issues());
        report.put("indicators", indicators(recounted.logged().indicators()));
        report.put("indicators_in_store", indicators(recounted.stored()));
        report.put(
                "differing", recounted.differing().stream().map(Indicator::code).toList());
        try {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static Map<String, Object> indicators(Indicators indicators) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Indicator each : Indicator.values()) {
            Fraction fraction = indicators.of(each);
            all.put(
                    each.code(),
                    Map.of(
                            "numerator", fraction.numerator(),
                            "denominator", fraction.denominator(),
                            "measured", fraction.measured()));
        }
        all.put("withdrawn", indicators.withdrawn());
        all.put("duplicates", indicators.duplicates());
        return all;
    }
}
