package city.onewindow.house.web;

import city.onewindow.house.problem.Faults;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.text.TextRule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/**
 * What was typed into a form, as it was typed, so that it can be shown again. A controller takes one as a parameter; a
 * page that is shown again has it in its model as {@code form}.
 */
public final class Form {
    /** The field that carries the command's id. */
    public static final String COMMAND = "commandId";

    private static final Pattern COMMAND_FORM = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    private final Map<String, List<String>> typed;

    public Form(Map<String, List<String>> typed) {
        this.typed = Map.copyOf(typed);
    }

    static Form of(HttpServletRequest request) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, List.of(values)));
        return new Form(typed);
    }

    /** As typed; empty where the field is absent. */
    public String value(String name) {
        return values(name).isEmpty() ? "" : values(name).getFirst();
    }

    /** All values of a field that may be given more than once. */
    public List<String> values(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /** Whether a box or a choice was taken. */
    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** A text in its normal form; its fault is noted under {@code /name}. */
    public String text(String name, TextRule rule, Faults faults) {
        return faults.text("/" + name, value(name), rule);
    }

    /** The form's command id, null where none came or it is of no form that we put there. */
    public @Nullable String commandId() {
        String id = value(COMMAND);
        return COMMAND_FORM.matcher(id).matches() ? id : null;
    }

    /** The page with the form again: what was typed is kept, and what is wrong is told at the fields. */
    public ModelAndView again(String page, Problem problem) {
        ModelAndView again = new ModelAndView(page);
        again.setStatus(HttpStatusCode.valueOf(problem.status()));
        return again.addObject("form", this).addObject("problem", problem);
    }
}
