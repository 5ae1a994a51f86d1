package city.onewindow.house.problem;

import city.onewindow.house.problem.Diagnosis.Finding;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever went wrong into a problem answer; no text of an exception ever reaches a client. */
@ControllerAdvice
@Order(0)
public class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemRendering rendering;
    private final Diagnosis diagnosis;

    public ProblemAdvice(ProblemRendering rendering, Diagnosis diagnosis) {
        this.rendering = rendering;
        this.diagnosis = diagnosis;
    }

    @ExceptionHandler(Throwable.class)
    @Nullable
    ModelAndView answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (diagnosis.isGone(thrown)) {
            LOG.debug("{} {}: the client went away", request.getMethod(), request.getRequestURI(), thrown);
            return null;
        }
        Finding finding = diagnosis.of(thrown, request);
        if (finding.isOurs()) {
            // The parts of the request line are the client's words: they are kept to one line by Tomcat's own check.
            LOG.error(
                    "{} {} failed, trace {}", request.getMethod(), request.getRequestURI(), Trace.of(request), thrown);
        } else if (finding.problem().status() == 503) {
            LOG.warn(
                    "{} {} is unavailable, trace {}: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    Trace.of(request),
                    thrown.toString());
        }
        finding.headers().forEach(response::setHeader);
        return rendering.render(finding.problem(), request, response);
    }
}
