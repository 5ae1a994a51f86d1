package city.onewindow.routing.rule.web;

import city.onewindow.house.problem.Faults;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.web.IfMatch;
import city.onewindow.routing.rule.application.ActivatingRules;
import city.onewindow.routing.rule.application.ActivatingRules.Outcome;
import city.onewindow.routing.rule.application.RulesInForce;
import city.onewindow.routing.rule.model.Activation;
import city.onewindow.routing.rule.model.Activations;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which version decides when, over REST. */
@RestController
@RequestMapping("/api/rules/activations")
class ActivationsController {
    private final ActivatingRules activating;
    private final RulesInForce inForce;

    ActivationsController(ActivatingRules activating, RulesInForce inForce) {
        this.activating = activating;
        this.inForce = inForce;
    }

    @GetMapping
    ResponseEntity<PlanBody> read() {
        Activations decided = activating.read();
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(decided.revision()))
                .body(new PlanBody(
                        decided.revision(),
                        inForce.get().version(),
                        decided.plan(),
                        decided.history().stream().map(DecidedBody::of).toList()));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DecidedBody> activate(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody ActivateForm form) {
        long seen = Revisions.seen(match);
        Faults faults = new Faults();
        String by = Revisions.name("/by", form.by(), faults);
        String reason = Revisions.reason(form.reason(), faults);
        Long version = form.version();
        if (version == null || version < 0) {
            if (version == null) {
                faults.note("/version", "missing");
            } else {
                faults.note("/version", "form", "0");
            }
        }
        faults.orThrow();
        return answer(activating.activate(version == null ? 0 : version, form.from(), by, reason, seen));
    }

    @PostMapping(path = "/roll-back", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DecidedBody> rollBack(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody RollBackForm form) {
        long seen = Revisions.seen(match);
        Faults faults = new Faults();
        String by = Revisions.name("/by", form.by(), faults);
        String reason = Revisions.reason(form.reason(), faults);
        faults.orThrow();
        return answer(activating.rollBack(by, reason, seen));
    }

    private static ResponseEntity<DecidedBody> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Activated activated ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .eTag(IfMatch.tag(activated.revision()))
                        .body(DecidedBody.of(activated.decided()));
            case Outcome.InForceAlready already ->
                throw Problem.of(409, "rules-in-force-already", already.version() == 0 ? 0 : 1, "" + already.version())
                        .exception();
            case Outcome.Past past ->
                throw Problem.invalid(FieldFault.of("/from", "rules-from-past")).exception();
            case Outcome.TooFar far ->
                throw Problem.invalid(FieldFault.of(
                                "/from", "rules-from-far", far.latest().toString()))
                        .exception();
            case Outcome.Begun begun ->
                throw Problem.of(409, "rules-nothing-planned").exception();
            case Outcome.NothingPlanned nothing ->
                throw Problem.of(409, "rules-nothing-planned").exception();
            case Outcome.Overtaken overtaken ->
                throw Problem.of(
                                412,
                                "rules-activation-overtaken",
                                "" + overtaken.by().revision())
                        .exception();
            case Outcome.NoSuchVersion none ->
                throw Problem.of(404, "no-such-rules")
                        .with(FieldFault.of("/version", "no-such-version"))
                        .exception();
            case Outcome.NothingBefore nothing ->
                throw Problem.of(409, "rules-nothing-before").exception();
            case Outcome.Refused refused ->
                throw Problem.invalid(FoundBody.faults(refused.found())).exception();
        };
    }

    /** @param version 0 for none @param from absent for at once */
    record ActivateForm(
            @Nullable Long version,
            @Nullable Instant from,
            @Nullable String by,
            @Nullable String reason) {}

    record RollBackForm(@Nullable String by, @Nullable String reason) {}

    /**
     * @param now the version that decides here; another replica may be a second behind
     * @param plan what holds, by its beginning
     * @param decided all that was decided, the last first
     */
    record PlanBody(long revision, long now, List<Activation> plan, List<DecidedBody> decided) {}

    /**
     * A decision.
     *
     * @param back that it was a roll-back
     * @param dropped what was planned and never comes because of it, empty where there was nothing
     */
    record DecidedBody(
            long version, Instant from, String by, String reason, Instant at, boolean back, List<Activation> dropped) {
        static DecidedBody of(Activations.Decided decided) {
            Activation activation = decided.activation();
            return new DecidedBody(
                    activation.version(),
                    activation.from(),
                    activation.by(),
                    activation.reason(),
                    activation.at(),
                    activation.back(),
                    decided.dropped());
        }
    }
}
