package city.onewindow.feedback.indicator.web;

import city.onewindow.feedback.indicator.model.Filter;
import city.onewindow.feedback.indicator.model.FirstDispatches;
import city.onewindow.feedback.indicator.model.FirstDispatches.Question;
import city.onewindow.feedback.indicator.model.Fraction;
import city.onewindow.feedback.indicator.model.Names;
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
                        fractions.forEach((key, fraction) -> lines.add(line(question, key, fraction, found.names()))));
        return List.copyOf(lines);
    }

    private static Line line(Question question, String key, Fraction fraction, Names names) {
        return switch (question) {
            case DEPARTMENT ->
                names.department(key)
                        .map(named -> Line.of(question, key, fraction, named.zh(), named.en(), null))
                        .orElseGet(() -> Line.of(question, key, fraction, null, null, null));
            case RULE ->
                names.rule(key)
                        .map(ruled -> Line.of(
                                question,
                                key,
                                fraction,
                                ruled.last().zh(),
                                ruled.last().en(),
                                versions(ruled)))
                        .orElseGet(() -> Line.of(question, key, fraction, null, null, null));
            case BY, MODEL -> Line.of(question, key, fraction, null, null, null);
        };
    }

    /** Absent where it was not recorded. */
    private static @Nullable String versions(Names.Ruled ruled) {
        long last = ruled.last().version();
        if (last == 0) {
            return null;
        }
        return ruled.first() == last ? "" + last : ruled.first() + "–" + last;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(@Nullable String from, @Nullable String to, String zone, List<Line> firstDispatch) {}

    /**
     * One group.
     *
     * @param question {@code by}, {@code rule}, {@code model} or {@code department}
     * @param key a code
     * @param zh what is called so, in Chinese; absent where it has no name
     * @param en the same in English, absent where it has no English name
     * @param versions of the rule table in which that rule placed them, {@code 3} or {@code 2–5}; absent for what is no rule
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String question,
            String key,
            long numerator,
            long denominator,
            @Nullable Double ratio,
            @Nullable String zh,
            @Nullable String en,
            @Nullable String versions) {
        static Line of(
                Question question,
                String key,
                Fraction fraction,
                @Nullable String zh,
                @Nullable String en,
                @Nullable String versions) {
            return new Line(
                    question.code(),
                    key,
                    fraction.numerator(),
                    fraction.denominator(),
                    fraction.ratio().isPresent() ? fraction.ratio().getAsDouble() : null,
                    zh,
                    en,
                    versions);
        }
    }
}
