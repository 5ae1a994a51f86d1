package city.onewindow.cli.demo.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * One indicator as feedback's API gives it.
 *
 * @param measured whether the events that it counts exist
 */
public record IndicatorLine(String code, long numerator, long denominator, boolean measured) {
    private static final Map<String, String> CHINESE = Map.of(
            "response", "响应率",
            "reply", "答复率",
            "on-time", "按时办结率(已到期)",
            "resolution", "解决率",
            "basic-resolution", "基本解决率",
            "satisfaction", "满意率",
            "participation", "参评率",
            "return", "退单率",
            "first-dispatch", "首派准确率",
            "redo", "重办率");
    private static final Map<String, String> ENGLISH = Map.of(
            "response", "acknowledged in time ÷ dispatched",
            "reply", "replied ÷ accepted",
            "on-time", "replied in time ÷ due by now",
            "resolution", "confirmed solved ÷ followed up",
            "basic-resolution", "solved or partly solved ÷ accepted",
            "satisfaction", "satisfied ÷ rated",
            "participation", "rated ÷ delivered",
            "return", "returned ÷ dispatched",
            "first-dispatch", "never sent to another lead ÷ dispatched",
            "redo", "redone ÷ replied");

    /** All of an answer, in its order. */
    public static List<IndicatorLine> read(JsonNode answer) {
        return StreamSupport.stream(answer.path("indicators").spliterator(), false)
                .map(each -> new IndicatorLine(
                        each.path("code").asString(""),
                        each.path("numerator").asLong(0),
                        each.path("denominator").asLong(0),
                        each.path("measured").asBoolean(false)))
                .toList();
    }

    /** For a person. */
    public String name(Words words) {
        return name(code, words);
    }

    /** What an indicator is called. */
    public static String name(String code, Words words) {
        return (words.chinese() ? CHINESE : ENGLISH).getOrDefault(code, code);
    }

    /** {@code 197 / 201}, or a dash where nothing is measured yet. */
    public String fraction() {
        return measured ? numerator + " / " + denominator : "–";
    }

    /**
     * In whole percent, and with what it takes where that would say all or none and it is not; a dash where there is
     * nothing to divide by.
     */
    public String percent() {
        if (!measured || denominator <= 0) {
            return "–";
        }
        double percent = 100.0 * numerator / denominator;
        long whole = Math.round(percent);
        if (whole == 100 && numerator < denominator) {
            return String.format(Locale.ROOT, "%.1f %%", Math.min(99.9, percent));
        }
        if (whole == 0 && numerator > 0) {
            return String.format(Locale.ROOT, "%.1f %%", Math.max(0.1, percent));
        }
        return whole + " %";
    }
}
