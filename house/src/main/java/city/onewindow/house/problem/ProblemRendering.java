package city.onewindow.house.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers with a problem: as JSON to a program, as a page to a browser. */
public final class ProblemRendering {
    private static final String TYPE = "application/problem+json";

    private final ProblemWriter writer;
    private final LocaleResolver locales;

    public ProblemRendering(ProblemWriter writer, LocaleResolver locales) {
        this.writer = writer;
        this.locales = locales;
    }

    /** The answer as a page, or an empty one where JSON has been written. */
    public ModelAndView render(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return render(problem, request, response, UUID.randomUUID().toString());
    }

    /** @param trace by which the log tells the same */
    public ModelAndView render(Problem problem, HttpServletRequest request, HttpServletResponse response, String trace)
            throws IOException {
        if (wantsPage(request)) {
            ProblemWriter.Words words = writer.words(problem, locales.resolveLocale(request), trace);
            ModelAndView page = new ModelAndView("house/problem");
            page.setStatus(org.springframework.http.HttpStatusCode.valueOf(problem.status()));
            page.addObject("problem", words);
            return page;
        }
        write(problem, request, response, trace);
        return new ModelAndView();
    }

    /** JSON, whatever the client says that it accepts: a problem must be told. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response, String trace)
            throws IOException {
        Locale locale = locales.resolveLocale(request);
        byte[] body = writer.json(writer.words(problem, locale, trace), request.getRequestURI());
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(TYPE);
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        String path = request.getRequestURI();
        return accept != null && accept.contains("text/html") && !path.startsWith("/api/") && !path.startsWith("/ops/");
    }
}
