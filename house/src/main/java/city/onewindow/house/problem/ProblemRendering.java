package city.onewindow.house.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers with a problem: as JSON to a program, as a page to a browser, as a part of a page to htmx. */
public final class ProblemRendering {
    static final String ERROR_PATH = "/error";
    static final String REFUSAL = ProblemRendering.class.getName() + ".refusal";

    private final ProblemWriter writer;
    private final LocaleResolver locales;
    private final Function<HttpServletRequest, Object> house;

    /** @param house what the layout needs to know of a request */
    public ProblemRendering(ProblemWriter writer, LocaleResolver locales, Function<HttpServletRequest, Object> house) {
        this.writer = writer;
        this.locales = locales;
        this.house = house;
    }

    /** In the reader's words, for a page that shows them itself. */
    public ProblemWriter.Words words(Problem problem, HttpServletRequest request) {
        return writer.page(problem, locales.resolveLocale(request), Trace.of(request));
    }

    /** The answer as a page; null where JSON has been written, or an answer is on its way already. */
    public @Nullable ModelAndView render(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return null;
        }
        if (!wantsPage(request)) {
            write(problem, request, response);
            return null;
        }
        response.setHeader("Content-Language", locales.resolveLocale(request).toLanguageTag());
        boolean part = "true".equals(request.getHeader("HX-Request"));
        response.setHeader("Cache-Control", "no-store");
        ModelAndView page = new ModelAndView(part ? "house/problem :: told" : "house/problem");
        page.setStatus(HttpStatusCode.valueOf(problem.status()));
        page.addObject("problem", words(problem, request));
        page.addObject("house", house.apply(request));
        return page;
    }

    /** For a filter, which has no page of its own: the answer, written. */
    public void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!wantsPage(request)) {
            write(problem, request, response);
            return;
        }
        request.setAttribute(REFUSAL, problem);
        RequestDispatcher errors = request.getRequestDispatcher(ERROR_PATH);
        errors.forward(request, response);
    }

    /** JSON, whatever the client says that it accepts: a problem must be told. */
    private void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = locales.resolveLocale(request);
        byte[] body = writer.json(writer.words(problem, locale, Trace.of(request)), path(request));
        response.resetBuffer();
        response.setStatus(problem.status());
        // What the failed answer had been going to be in; JSON is UTF-8 without saying so.
        response.setCharacterEncoding((String) null);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** As it was asked for, also where the server has sent the request on to {@value #ERROR_PATH}. */
    public static String path(HttpServletRequest request) {
        for (String before : List.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)) {
            if (request.getAttribute(before) instanceof String path) {
                return path;
            }
        }
        return request.getRequestURI();
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        String path = path(request);
        boolean part = "true".equals(request.getHeader("HX-Request"));
        return (part || accept != null && accept.contains("text/html"))
                && !path.startsWith("/api/")
                && !path.startsWith("/ops/")
                && !path.startsWith("/actuator");
    }
}
