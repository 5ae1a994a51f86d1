package city.onewindow.house.problem;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Explains a problem's type to whoever follows its URL. */
@Controller
public class ProblemPages {
    private final MessageSource messages;

    public ProblemPages(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/problems/{code:[a-z0-9-]{1,60}}")
    String explain(@PathVariable String code, Model model, Locale locale) {
        try {
            model.addAttribute("title", messages.getMessage("problem." + code, null, locale));
            model.addAttribute("remedy", messages.getMessage("problem." + code + ".remedy", null, locale));
            return "house/problem-type";
        } catch (NoSuchMessageException unknown) {
            throw RequestFaults.noSuchPath().exception();
        }
    }
}
