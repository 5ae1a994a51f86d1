package city.onewindow.intake.released;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The part of the form that says what others were answered; fetched while somebody types, and read only. */
@Controller
class ReleasedPart {
    private final ReleasedAnswers released;

    ReleasedPart(ReleasedAnswers released) {
        this.released = released;
    }

    /** A form's request, for a text may be too long for an address. */
    @PostMapping("/submit/answered")
    String answered(
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String text,
            Model model,
            Locale locale) {
        model.addAttribute("answered", released.alike(subject, text, locale.getLanguage()));
        return "answered :: part";
    }
}
