package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.Faults;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemException;
import city.onewindow.house.web.HouseProperties;
import city.onewindow.routing.rule.application.ActivatingRules;
import city.onewindow.routing.rule.application.PublishingRules;
import city.onewindow.routing.rule.model.Activations;
import city.onewindow.routing.rule.web.RulesPage.Seen;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What decides, changed on the page with one confirmation: the draft published and activated, a version, the one before. */
@Controller
class LivePages {
    private static final Pattern DO = Pattern.compile("publish|back|keep|activate:([0-9]{1,9})");

    private final PublishingRules publishing;
    private final ActivatingRules activating;
    private final RulesPage page;
    private final LivePart part;
    private final ZoneId zone;
    private final Clock clock;

    LivePages(
            PublishingRules publishing,
            ActivatingRules activating,
            RulesPage page,
            LivePart part,
            HouseProperties house,
            Clock clock) {
        this.publishing = publishing;
        this.activating = activating;
        this.page = page;
        this.part = part;
        this.zone = house.zone();
        this.clock = clock;
    }

    /**
     * Changes it.
     *
     * @param what {@code publish}, {@code back}, {@code keep} (what decides now goes on, and what is planned is dropped) or
     *     {@code activate:VERSION}
     * @param draft revision of the draft that the page showed
     * @param decided revision of the decisions that the page showed
     * @param planned when what the page showed as planned next begins; blank where nothing was
     * @param from the moment from which it shall decide; blank for at once
     * @param meant that crossing rows are meant so
     */
    @PostMapping("/rules/live")
    String change(
            @RequestParam(name = "do", required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable String draft,
            @RequestParam(required = false) @Nullable String decided,
            @RequestParam(required = false) @Nullable String planned,
            @RequestParam(required = false) @Nullable String author,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String meant,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            Matcher wanted = DO.matcher(Objects.requireNonNullElse(what, ""));
            if (!wanted.matches()) {
                throw Problem.of(400, "rules-no-such-act").exception();
            }
            Faults faults = new Faults();
            String by = Revisions.name("/by", author, faults);
            String because = Revisions.reason(reason, faults);
            Instant moment = Moment.read(from, zone, faults);
            if (moment != null && moment.isBefore(clock.instant())) {
                // Before the draft becomes a version for it.
                faults.note("/from", "rules-from-past");
            }
            if (moment != null && moment.isAfter(activating.furthest())) {
                faults.note("/from", "rules-from-far", part.minute(activating.furthest()));
            }
            faults.orThrow();
            response.addHeader("Set-Cookie", Author.cookie(by));
            long seen = Revisions.shown(decided);
            if (wanted.group().equals("back")) {
                done(activating.rollBack(by, because, seen), by, seen, locale);
                return Arrival.decided("back");
            }
            if (wanted.group().equals("keep")) {
                done(activating.drop(Moment.shown(planned), by, because, seen), by, seen, locale);
                return Arrival.decided("kept");
            }
            long version = wanted.group(1) != null
                    ? Long.parseLong(wanted.group(1))
                    : published(publishing.publish(Revisions.shown(draft), by, because, "true".equals(meant)));
            done(activating.activate(version, moment, by, because, seen), by, seen, locale);
            return Arrival.decided(moment == null ? "activated" : "planned");
        } catch (ProblemException e) {
            String name = Objects.requireNonNullElse(author, "");
            model.addAttribute("moment", from);
            Seen again = new Seen(1, -1, null, name, Objects.requireNonNullElse(reason, ""));
            return page.again(e.problem(), again, model, locale, response);
        }
    }

    private static long published(PublishingRules.Outcome outcome) {
        return switch (outcome) {
            case PublishingRules.Outcome.Published published ->
                published.version().number();
            case PublishingRules.Outcome.Overtaken overtaken ->
                throw DraftAnswers.overtaken(overtaken.by()).exception();
            case PublishingRules.Outcome.Refused refused ->
                throw Problem.of(409, "rules-not-published", refused.found().size())
                        .exception();
            case PublishingRules.Outcome.Unconfirmed unconfirmed ->
                throw Problem.invalid(FieldFault.of("/meant", "rules-meant")).exception();
        };
    }

    private static Problem overtaken(Activations now, String by, long seen) {
        boolean own = now.revision() == seen + 1 && now.decided().getLast().by().equals(by);
        return own ? DraftAnswers.sentAlready(by) : Problem.of(412, "rules-activation-overtaken", "" + now.revision());
    }

    private void done(ActivatingRules.Outcome outcome, String by, long seen, Locale locale) {
        switch (outcome) {
            case ActivatingRules.Outcome.Activated activated -> {}
            case ActivatingRules.Outcome.InForceAlready already ->
                throw Problem.of(409, "rules-in-force-already", already.version() == 0 ? 0 : 1, "" + already.version())
                        .exception();
            case ActivatingRules.Outcome.Past past ->
                throw Problem.invalid(FieldFault.of("/from", "rules-from-past")).exception();
            case ActivatingRules.Outcome.TooFar far ->
                throw Problem.invalid(FieldFault.of("/from", "rules-from-far", part.minute(far.latest())))
                        .exception();
            case ActivatingRules.Outcome.Begun begun ->
                throw Problem.of(409, "rules-plan-begun", part.words(List.of(begun.since()), locale))
                        .exception();
            case ActivatingRules.Outcome.NothingPlanned nothing ->
                throw Problem.of(409, "rules-nothing-planned").exception();
            case ActivatingRules.Outcome.Overtaken overtaken ->
                throw overtaken(overtaken.by(), by, seen).exception();
            case ActivatingRules.Outcome.NoSuchVersion none ->
                throw Problem.of(404, "no-such-rules").exception();
            case ActivatingRules.Outcome.NothingBefore nothing ->
                throw Problem.of(409, "rules-nothing-before").exception();
            case ActivatingRules.Outcome.Refused refused ->
                throw Problem.of(409, "rules-outdated").exception();
        }
    }
}
