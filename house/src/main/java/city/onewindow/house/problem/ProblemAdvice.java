package city.onewindow.house.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever went wrong into a problem answer; no text of an exception ever reaches a client. */
@ControllerAdvice
@Order(0)
public class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemRendering rendering;
    private final JsonFaults jsonFaults = new JsonFaults();

    public ProblemAdvice(ProblemRendering rendering) {
        this.rendering = rendering;
    }

    @ExceptionHandler
    ModelAndView problem(ProblemException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return rendering.render(e.problem(), request, response);
    }

    @ExceptionHandler
    ModelAndView unreadable(HttpMessageNotReadableException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return rendering.render(jsonFaults.problem(e), request, response);
    }

    @ExceptionHandler
    ModelAndView mediaType(
            HttpMediaTypeNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return rendering.render(
                new Problem(
                        "unsupported-media-type",
                        415,
                        java.util.List.of(String.valueOf(e.getSupportedMediaTypes())),
                        java.util.List.of(FieldFault.of(
                                "#header/Content-Type",
                                "media-type",
                                e.getSupportedMediaTypes().toString()))),
                request,
                response);
    }

    @ExceptionHandler
    ModelAndView notAcceptable(
            HttpMediaTypeNotAcceptableException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return rendering.render(
                new Problem(
                        "not-acceptable",
                        406,
                        java.util.List.of(),
                        java.util.List.of(FieldFault.of("#header/Accept", "accept"))),
                request,
                response);
    }

    @ExceptionHandler
    ModelAndView method(
            HttpRequestMethodNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String[] supported = e.getSupportedMethods();
        if (supported != null) {
            response.setHeader("Allow", String.join(", ", supported));
        }
        return rendering.render(
                Problem.of(405, "method-not-allowed", supported == null ? "" : String.join(", ", supported)),
                request,
                response);
    }

    @ExceptionHandler
    ModelAndView noSuchPath(NoResourceFoundException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return rendering.render(Problem.of(404, "no-such-path"), request, response);
    }

    @ExceptionHandler
    ModelAndView header(MissingRequestHeaderException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return rendering.render(
                Problem.invalid(FieldFault.of("#header/" + e.getHeaderName(), "missing")), request, response);
    }

    @ExceptionHandler
    ModelAndView parameter(
            MethodArgumentTypeMismatchException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return rendering.render(
                new Problem(
                        "bad-request",
                        400,
                        java.util.List.of(),
                        java.util.List.of(FieldFault.of("#query/" + e.getName(), "form"))),
                request,
                response);
    }

    @ExceptionHandler
    ModelAndView binding(ServletRequestBindingException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return rendering.render(Problem.of(400, "bad-request"), request, response);
    }

    @ExceptionHandler
    ModelAndView status(ResponseStatusException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int status = e.getStatusCode().value();
        return rendering.render(
                status == 404
                        ? Problem.of(404, "no-such-path")
                        : Problem.of(status, status < 500 ? "bad-request" : "internal"),
                request,
                response);
    }

    @ExceptionHandler
    ModelAndView anything(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (BodyLimit.isExceeded(e)) {
            return rendering.render(Problem.of(413, "too-large", BodyLimit.LARGEST_BYTES / 1024), request, response);
        }
        if (e.getClass().getSimpleName().equals("StoreUnavailableException")
                || e.getClass().getSimpleName().equals("ContendedException")) {
            response.setHeader("Retry-After", "2");
            return rendering.render(Problem.of(503, "unavailable"), request, response);
        }
        String trace = UUID.randomUUID().toString();
        LOG.error("request {} {} failed, trace {}", request.getMethod(), request.getRequestURI(), trace, e);
        return rendering.render(Problem.of(500, "internal"), request, response, trace);
    }
}
