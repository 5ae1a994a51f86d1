package city.onewindow.feedback.indicator.web;

import city.onewindow.contracts.issue.Channel;
import city.onewindow.feedback.indicator.model.Filter;
import city.onewindow.feedback.indicator.model.Fraction;
import city.onewindow.feedback.indicator.model.Indicator;
import city.onewindow.feedback.indicator.model.Indicators;
import city.onewindow.feedback.indicator.model.Period;
import city.onewindow.feedback.indicator.mongo.MongoFacts;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.web.HouseProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Indicators over REST. */
@RestController
class IndicatorsController {
    private final MongoFacts facts;
    private final ZoneId zone;
    private final Clock clock;

    IndicatorsController(MongoFacts facts, HouseProperties house, Clock clock) {
        this.facts = facts;
        this.zone = house.zone();
        this.clock = clock;
    }

    @GetMapping("/api/indicators")
    Answer indicators(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(name = "zone", required = false) @Nullable String otherZone,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String channel) {
        PeriodQuery query = PeriodQuery.read(from, to, otherZone, zone);
        Filter filter = new Filter(blank(district), blank(department), channel(blank(channel)));
        Instant now = clock.instant();
        return answer(query, facts.stream(all -> Indicators.of(all, query.period(), filter, now)));
    }

    /** Districts and departments come and go with the catalogue, channels do not. */
    private static @Nullable String channel(@Nullable String asked) {
        List<String> known = Arrays.stream(Channel.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        if (asked != null && !known.contains(asked)) {
            throw Problem.invalid(FieldFault.of("#query/channel", "form", String.join(", ", known)))
                    .exception();
        }
        return asked;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static Answer answer(PeriodQuery query, Indicators indicators) {
        return new Answer(
                query.from(),
                query.to(),
                query.zone().getId(),
                Arrays.stream(Indicator.values())
                        .map(indicator -> Value.of(indicator, indicators.of(indicator)))
                        .toList(),
                indicators.withdrawn(),
                indicators.duplicates());
    }

    /**
     * @param withdrawn counted beside, in no denominator
     * @param duplicates counted beside, in no denominator
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            @Nullable String from,
            @Nullable String to,
            String zone,
            List<Value> indicators,
            long withdrawn,
            long duplicates) {}

    /** @param ratio absent where there is nothing to divide by, or nothing measured yet */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Value(
            String code,
            long numerator,
            long denominator,
            boolean measured,
            @Nullable Double ratio) {
        static Value of(Indicator indicator, Fraction fraction) {
            return new Value(
                    indicator.code(),
                    fraction.numerator(),
                    fraction.denominator(),
                    fraction.measured(),
                    fraction.ratio().isPresent() ? fraction.ratio().getAsDouble() : null);
        }
    }

    /** The period of a page or program that asks. */
    record PeriodQuery(@Nullable String from, @Nullable String to, ZoneId zone, Period period) {
        static PeriodQuery read(@Nullable String from, @Nullable String to, @Nullable String otherZone, ZoneId zone) {
            return PeriodReading.read(blank(from), blank(to), blank(otherZone), zone);
        }
    }
}
