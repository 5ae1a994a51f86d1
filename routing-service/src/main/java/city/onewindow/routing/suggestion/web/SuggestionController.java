package city.onewindow.routing.suggestion.web;

import city.onewindow.house.problem.Counted;
import city.onewindow.house.problem.Faults;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.text.TextRule;
import city.onewindow.house.web.IfMatch;
import city.onewindow.routing.suggestion.application.ActivatingModel;
import city.onewindow.routing.suggestion.application.ActivatingModel.Outcome.Activated;
import city.onewindow.routing.suggestion.application.Lives;
import city.onewindow.routing.suggestion.application.ModelStore;
import city.onewindow.routing.suggestion.application.ModelVersion;
import city.onewindow.routing.suggestion.application.ModelsInForce;
import city.onewindow.routing.suggestion.application.ModelsInForce.Opened;
import city.onewindow.routing.suggestion.application.TrainingSuggestion;
import city.onewindow.routing.suggestion.model.Example;
import city.onewindow.routing.suggestion.model.Suggester;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Models over REST: trained, listed, activated, rolled back, tried. */
@RestController
@RequestMapping("/api/suggestion")
class SuggestionController {
    /** What a dispatcher wants who says nothing. */
    static final double PRECISION = 0.95;

    /** As long as a body may be; a model reads its beginning. */
    private static final TextRule TRIED = TextRule.lines(0, 100_000);

    private static final int PAGE = 50;

    private final TrainingSuggestion training;
    private final ActivatingModel activating;
    private final ModelStore store;
    private final ModelsInForce inForce;
    private final TrainingFile files;
    private final KnownDepartments departments;

    SuggestionController(
            TrainingSuggestion training,
            ActivatingModel activating,
            ModelStore store,
            ModelsInForce inForce,
            TrainingFile files,
            KnownDepartments departments) {
        this.training = training;
        this.activating = activating;
        this.store = store;
        this.inForce = inForce;
        this.files = files;
        this.departments = departments;
    }

    @GetMapping
    ResponseEntity<LiveBody> live() {
        Lives decided = activating.read();
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(decided.revision()))
                .body(new LiveBody(
                        decided.revision(),
                        inForce.version(),
                        inForce.fault(),
                        decided.decided().reversed()));
    }

    /** Learns from the answered issues; answered when it is done, which may take half a minute. */
    @PostMapping(path = "/models", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ModelVersion train(@RequestBody TrainForm form) {
        Typed typed = Typed.of(form.by(), form.reason());
        double precision = precision(form.precision(), "/precision");
        Set<String> without = departments.named(form.without(), "/without");
        return Outcomes.added(training.fromHistory(typed.wanted(precision, without)));
    }

    /**
     * Learns from a file of texts and the codes of the departments where they belong.
     *
     * @param precision as in {@link TrainForm}
     * @param without as in {@link TrainForm}: of the answered issues that it is compared on
     */
    @PostMapping(path = "/models", consumes = "text/csv")
    @ResponseStatus(HttpStatus.CREATED)
    ModelVersion trainOnFile(
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable Double precision,
            @RequestParam(required = false) @Nullable List<String> without,
            HttpEntity<byte[]> sent) {
        Typed typed = Typed.ofQuery(by, reason);
        double wanted = precision(precision, "#query/precision");
        Set<String> unplaceable = departments.named(without, "#query/without");
        // A file in which nothing stands is one too.
        List<Example> examples = files.examples(Objects.requireNonNullElse(sent.getBody(), new byte[0]));
        return Outcomes.added(training.fromFile(examples, typed.wanted(wanted, unplaceable)));
    }

    private static double precision(@Nullable Double wanted, String pointer) {
        double precision = wanted == null ? PRECISION : wanted;
        if (!(precision >= 0.5 && precision <= 0.999)) {
            throw Problem.invalid(FieldFault.of(pointer, "form", "0.5–0.999")).exception();
        }
        return precision;
    }

    /** The newest first. @param below only numbers less than this, for the next page */
    @GetMapping("/models")
    ListBody list(@RequestParam(required = false) @Nullable Long below) {
        List<ModelVersion> page =
                store.versions(below == null ? Long.MAX_VALUE : Counted.from(1, "below", below), PAGE);
        return new ListBody(page, page.size() < PAGE ? null : page.getLast().number());
    }

    @GetMapping("/models/{number}")
    ModelVersion read(@PathVariable long number) {
        return store.version(number)
                .orElseThrow(() -> Problem.of(404, "no-such-model")
                        .with(FieldFault.of("#path/number", "no-such-version"))
                        .exception());
    }

    @PostMapping(path = "/activations", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Lives.Decision> activate(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody ActivateForm form) {
        long seen = Typed.seen(match);
        Typed typed = Typed.of(form.by(), form.reason());
        Long version = form.version();
        if (version == null || version < 0) {
            throw Problem.invalid(FieldFault.of("/version", "missing")).exception();
        }
        return answer(Outcomes.activated(activating.activate(version, typed.by(), typed.reason(), seen)));
    }

    @PostMapping(path = "/activations/roll-back", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Lives.Decision> rollBack(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody RollBackForm form) {
        long seen = Typed.seen(match);
        Typed typed = Typed.of(form.by(), form.reason());
        return answer(Outcomes.activated(activating.rollBack(typed.by(), typed.reason(), seen)));
    }

    private static ResponseEntity<Lives.Decision> answer(Activated activated) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(IfMatch.tag(activated.revision()))
                .body(activated.decision());
    }

    /** What a model says to a text, and why. */
    @PostMapping(path = "/tries", consumes = MediaType.APPLICATION_JSON_VALUE)
    SuggestedBody suggest(@RequestBody TryForm form) {
        Faults faults = new Faults();
        String subject = faults.text("/subject", form.subject(), TRIED);
        String text = faults.text("/text", form.text(), TRIED);
        if (subject.isEmpty() && text.isEmpty()) {
            faults.note("/text", "missing");
        }
        faults.orThrow();
        return SuggestedBody.of(suggester(form.version()).suggest(subject, text));
    }

    private Suggester suggester(@Nullable Long version) {
        if (version == null) {
            return inForce.get();
        }
        if (store.version(version).isEmpty()) {
            throw Problem.of(404, "no-such-model")
                    .with(FieldFault.of("/version", "no-such-version"))
                    .exception();
        }
        return switch (inForce.open(version)) {
            case Opened.Ready ready -> ready.learned();
            case Opened.Broken broken ->
                throw Problem.of(409, "suggestion-unreadable").exception();
        };
    }

    /**
     * @param precision how often a sure suggestion shall be right, 0.5 to 0.999; absent for 0.95
     * @param without codes of departments that get what nobody could place; absent for the general desk
     */
    record TrainForm(
            @Nullable String by,
            @Nullable String reason,
            @Nullable Double precision,
            @Nullable List<String> without) {}

    /** @param version 0 for none */
    record ActivateForm(
            @Nullable Long version,
            @Nullable String by,
            @Nullable String reason) {}

    record RollBackForm(@Nullable String by, @Nullable String reason) {}

    /** @param version absent for the one in force */
    record TryForm(
            @Nullable String subject,
            @Nullable String text,
            @Nullable Long version) {}

    /** @param below for the next page, absent where this is the last */
    record ListBody(List<ModelVersion> models, @Nullable Long below) {}

    /**
     * @param now the version that is asked here, 0 for none; another replica may be a second behind
     * @param fault why it is not the one that was decided last, empty where nothing is wrong
     * @param decided the last first
     */
    record LiveBody(long revision, long now, String fault, List<Lives.Decision> decided) {}
}
