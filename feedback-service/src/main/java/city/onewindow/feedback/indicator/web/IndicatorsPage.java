package city.onewindow.feedback.indicator.web;

import city.onewindow.feedback.indicator.model.Filter;
import city.onewindow.feedback.indicator.model.FirstDispatches;
import city.onewindow.feedback.indicator.model.Indicator;
import city.onewindow.feedback.indicator.model.Indicators;
import city.onewindow.feedback.indicator.mongo.MongoFacts;
import city.onewindow.house.web.HouseProperties;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Indicators as a page, each with its fraction. */
@Controller
class IndicatorsPage {
    private final MongoFacts facts;
    private final ZoneId zone;
    private final Clock clock;

    IndicatorsPage(MongoFacts facts, HouseProperties house, Clock clock) {
        this.facts = facts;
        this.zone = house.zone();
        this.clock = clock;
    }

    @GetMapping("/indicators")
    String indicators(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Model model,
            Locale locale) {
        model.addAttribute("en", "en".equals(locale.getLanguage()));
        var query = IndicatorsController.PeriodQuery.read(from, to, null, zone);
        Instant now = clock.instant();
        Indicators indicators = facts.stream(all -> Indicators.of(all, query.period(), Filter.ALL, now));
        model.addAttribute(
                "values",
                Arrays.stream(Indicator.values())
                        .map(indicator -> IndicatorsController.Value.of(indicator, indicators.of(indicator)))
                        .toList());
        model.addAttribute("withdrawn", indicators.withdrawn());
        model.addAttribute("duplicates", indicators.duplicates());
        model.addAttribute(
                "first",
                FirstDispatchesController.lines(
                        facts.stream(all -> FirstDispatches.of(all, query.period(), Filter.ALL))));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        return "indicators";
    }
}
