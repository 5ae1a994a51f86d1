package city.onewindow.benchmarks.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Processor time for each of what was measured, in microseconds, by the process that took it: medians over the turns. */
public record ByProcess(Map<String, Double> microseconds) {
    public ByProcess {
        microseconds = new TreeMap<>(microseconds);
    }

    /** @param turns at least one; a process that one of them does not name counts there as 0 */
    public static ByProcess medians(List<Map<String, Double>> turns) {
        Map<String, Double> medians = new TreeMap<>();
        for (String process : turns.getFirst().keySet()) {
            medians.put(
                    process,
                    Spread.of(turns.stream()
                                    .map(turn -> turn.getOrDefault(process, 0.0))
                                    .toList())
                            .median());
        }
        return new ByProcess(medians);
    }

    /** How many cores they take together at so many a second. */
    public double cores(double perSecond) {
        return microseconds.values().stream().mapToDouble(Double::doubleValue).sum() * perSecond / 1e6;
    }

    /** As {@code intake 330, kafka 53}. */
    public String words() {
        List<String> each = new ArrayList<>();
        microseconds.forEach((process, micros) -> each.add(String.format(Locale.ROOT, "%s %.0f", process, micros)));
        return String.join(", ", each);
    }

    /** For programs. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        microseconds.forEach((process, micros) -> json.put(process, Spread.round(micros)));
        return json;
    }
}
