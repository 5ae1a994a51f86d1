package city.onewindow.house.web;

import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemRendering;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.ModelMap;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Gives every page what its header, footer and forms need: {@code house}, {@code freshId}, {@code commandId}, and {@code words} for a
 * {@link Problem} that its model has as {@code problem}. Answers that are no pages cost nothing.
 */
public final class PageModel implements HandlerInterceptor {
    private final Houses houses;
    private final ProblemRendering rendering;

    public PageModel(Houses houses, ProblemRendering rendering) {
        this.houses = houses;
        this.rendering = rendering;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null
                || !page.hasView()
                || String.valueOf(page.getViewName()).startsWith("redirect:")) {
            return;
        }
        ModelMap model = page.getModelMap();
        model.putIfAbsent("house", houses.of(request));
        String freshId = UUID.randomUUID().toString();
        model.putIfAbsent("freshId", freshId);
        // A form that is shown again keeps its command: what was perhaps done is not done twice.
        String kept = model.get("form") instanceof Form form ? form.commandId() : null;
        model.putIfAbsent("commandId", kept == null ? freshId : kept);
        if (model.get("problem") instanceof Problem problem && !model.containsAttribute("words")) {
            model.put("words", rendering.words(problem, request));
        }
        response.addHeader("Vary", "HX-Request");
    }
}
