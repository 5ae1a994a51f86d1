package city.onewindow.routing.suggestion.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemException;
import city.onewindow.house.problem.ProblemWriter;
import city.onewindow.routing.suggestion.application.ActivatingModel;
import city.onewindow.routing.suggestion.application.Lives;
import city.onewindow.routing.suggestion.application.ModelStore;
import city.onewindow.routing.suggestion.application.ModelVersion;
import city.onewindow.routing.suggestion.application.ModelsInForce;
import city.onewindow.routing.suggestion.application.TrainingSuggestion;
import city.onewindow.routing.suggestion.csv.TextsFile;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dispatcher's page of models: their figures, training, activation and roll-back. */
@Controller
@RequestMapping("/suggestion")
class SuggestionPages {
    private static final int PAGE = 20;
    private static final Pattern PERCENT = Pattern.compile("[5-9][0-9]");
    private static final Set<String> DONE = Set.of("trained", "activated", "rolled-back");

    private final TrainingSuggestion training;
    private final ActivatingModel activating;
    private final ModelStore store;
    private final ModelsInForce inForce;
    private final ProblemWriter problems;
    private final KnownDepartments departments;

    SuggestionPages(
            TrainingSuggestion training,
            ActivatingModel activating,
            ModelStore store,
            ModelsInForce inForce,
            ProblemWriter problems,
            KnownDepartments departments) {
        this.training = training;
        this.activating = activating;
        this.store = store;
        this.inForce = inForce;
        this.problems = problems;
        this.departments = departments;
    }

    @GetMapping
    String models(@RequestParam(required = false) @Nullable String done, Model model) {
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        return show(model);
    }

    private String show(Model model) {
        Lives lives = activating.read();
        model.addAttribute("lives", lives);
        model.addAttribute("now", inForce.version());
        model.addAttribute("fault", inForce.fault());
        model.addAttribute("without", String.join(",", departments.unplaceable()));
        model.addAttribute("enough", ModelVersion.ENOUGH);
        model.addAttribute("mostBytes", TextsFile.LARGEST_BYTES);
        List<ModelVersion> models = store.versions(Long.MAX_VALUE, PAGE);
        model.addAttribute("models", models);
        model.addAttribute("able", activating.able(models, lives));
        return "suggestion";
    }

    @PostMapping("/models")
    String train(
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String precision,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return change("trained", by, reason, model, locale, response, typed -> {
            Outcomes.added(training.fromHistory(typed.wanted(percent(precision) / 100.0, departments.unplaceable())));
        });
    }

    private static int percent(@Nullable String typed) {
        if (typed == null || !PERCENT.matcher(typed.strip()).matches()) {
            throw Problem.invalid(FieldFault.of("/precision", "form", "50–99")).exception();
        }
        return Integer.parseInt(typed.strip());
    }

    @PostMapping("/activations")
    String activate(
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Long seen,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return change("activated", by, reason, model, locale, response, typed -> {
            Outcomes.activated(activating.activate(
                    Objects.requireNonNullElse(version, -1L), typed.by(), typed.reason(), revision(seen)));
        });
    }

    @PostMapping("/roll-back")
    String rollBack(
            @RequestParam(required = false) @Nullable Long seen,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return change("rolled-back", by, reason, model, locale, response, typed -> {
            Outcomes.activated(activating.rollBack(typed.by(), typed.reason(), revision(seen)));
        });
    }

    /** One that nobody saw is overtaken. */
    private static long revision(@Nullable Long seen) {
        return Objects.requireNonNullElse(seen, -1L);
    }

    /** Does what was asked and says so; with a fault, the page again with what was typed. */
    private String change(
            String done,
            @Nullable String by,
            @Nullable String reason,
            Model model,
            Locale locale,
            HttpServletResponse response,
            Consumer<Typed> work) {
        try {
            work.accept(Typed.of(by, reason));
            return "redirect:/suggestion?done=" + done;
        } catch (ProblemException e) {
            model.addAttribute("words", problems.page(e.problem(), locale, ""));
            model.addAttribute("by", by);
            model.addAttribute("reason", reason);
            response.setStatus(e.problem().status());
            return show(model);
        }
    }
}
