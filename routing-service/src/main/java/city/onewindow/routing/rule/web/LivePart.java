package city.onewindow.routing.rule.web;

import city.onewindow.house.web.Times;
import city.onewindow.routing.rule.application.ActivatingRules;
import city.onewindow.routing.rule.model.Activation;
import city.onewindow.routing.rule.model.Activations;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What decides, what is planned and what was decided, as the page of rules shows it. */
@Component
class LivePart {
    private static final int DECISIONS = 10;

    private final ActivatingRules activating;
    private final MessageSource messages;
    private final Times times;
    private final Clock clock;

    LivePart(ActivatingRules activating, MessageSource messages, Times times, Clock clock) {
        this.activating = activating;
        this.messages = messages;
        this.times = times;
        this.clock = clock;
    }

    /** A decision of the past. @param dropped what was planned and never came because of it, in words; empty for nothing */
    record Line(Activation activation, String dropped) {}

    void show(Model model, Locale locale) {
        Activations decided = activating.read();
        List<Activation> planned = decided.planned(clock.instant());
        List<Activations.Decided> history = decided.history();
        model.addAttribute("since", decided.at(clock.instant()).orElse(null));
        model.addAttribute("back", decided.before(clock.instant()).orElse(null));
        model.addAttribute("planned", planned);
        model.addAttribute("drops", words(planned, locale));
        model.addAttribute(
                "dropped", history.isEmpty() ? "" : words(history.getFirst().dropped(), locale));
        model.addAttribute("decided", decided.revision());
        model.addAttribute(
                "decisions",
                history.stream()
                        .limit(DECISIONS)
                        .map(each -> new Line(each.activation(), words(each.dropped(), locale)))
                        .toList());
    }

    String minute(Instant moment) {
        return times.minute(moment);
    }

    String words(List<Activation> activations, Locale locale) {
        return activations.stream()
                .map(each -> each.version() == 0
                        ? said("rules.planned.none", locale, times.minute(each.from()))
                        : said("rules.planned", locale, "" + each.version(), times.minute(each.from())))
                .collect(Collectors.joining(said("rules.between", locale)));
    }

    private String said(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
