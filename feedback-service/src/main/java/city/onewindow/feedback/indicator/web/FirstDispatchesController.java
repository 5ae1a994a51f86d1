package city.onewindow.feedback.indicator.web;

import city.onewindow.feedback.indicator.model.Filter;
import city.onewindow.feedback.indicator.model.FirstDispatches;
import city.onewindow.feedback.indicator.model.Fraction;
import city.onewindow.feedback.indicator.mongo.MongoFacts;
import city.onewindow.feedback.indicator.web.IndicatorsController.PeriodQuery;
import city.onewindow.house.web.HouseProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 首派准确率 by what placed the issues first, over REST. */
@RestController
class FirstDispatchesController {
    private final MongoFacts facts;
    private final ZoneId zone;

    FirstDispatchesController(MongoFacts facts, HouseProperties house) {
        this.facts = facts;
        this.zone = house.zone();
    }

    @GetMapping("/api/indicators/first-dispatch")
    Answer read(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(name = "zone", required = false) @Nullable String otherZone) {
        PeriodQuery query = PeriodQuery.read(from, to, otherZone, zone);
        return new Answer(
                query.from(),
                query.to(),
                query.zone().getId(),
                lines(facts.stream(all -> FirstDispatches.of(all, query.period(), Filter.ALL))));
    }

    /** In the order of the questions, then of the codes. */
    static List<Line> lines(FirstDispatches found) {
        List<Line> lines = new ArrayList<>();
        found.groups()
                .forEach((question, fractions) ->
                        fractions.forEach((key, fraction) -> lines.add(Line.of(question.code(), key, fraction))));
        return List.copyOf(lines);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(@Nullable String from, @Nullable String to, String zone, List<Line> firstDispatch) {}

    /**
     * One group.
     *
     * @param question {@code by}, {@code rule}, {@code model} or {@code department}
     * @param key a code
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String question,
            String key,
            long numerator,
            long denominator,
            @Nullable Double ratio) {
        static Line of(String question, String key, Fraction fraction) {
            return new Line(
                    question,
                    key,
                    fraction.numerator(),
                    fraction.denominator(),
                    fraction.ratio().isPresent() ? fraction.ratio().getAsDouble() : null);
        }
    }
}
