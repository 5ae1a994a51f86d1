package city.onewindow.house.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Answers what went wrong outside of the controllers: in a filter, or in the server itself. */
@Controller
public class ProblemErrors implements ErrorController {
    private final ProblemRendering rendering;
    private final ProblemAdvice advice;
    private final ObjectProvider<RequestMappingInfoHandlerMapping> served;

    public ProblemErrors(
            ProblemRendering rendering, ProblemAdvice advice, ObjectProvider<RequestMappingInfoHandlerMapping> served) {
        this.served = served;
        this.rendering = rendering;
        this.advice = advice;
    }

    @RequestMapping(ProblemRendering.ERROR_PATH)
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(ProblemRendering.REFUSAL) instanceof Problem refusal) {
            return rendering.render(refusal, request, response);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return advice.answer(thrown, request, response);
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code && code >= 400
                ? code
                : 404;
        Map<String, String> headers = Map.of();
        if (status == 405) {
            headers = Map.of("Allow", AllowedMethods.of(ProblemRendering.path(request), served.stream()));
            headers.forEach(response::setHeader);
        }
        return rendering.render(RequestFaults.status(status, headers, false).problem(), request, response);
    }
}
