package city.onewindow.house.problem;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * The server's own refusals – a line or header that is no HTTP, too many or too large headers – as problem answers,
 * without the server's name, version or stack traces.
 */
public final class ServerProblems extends ErrorReportValve {
    private final ProblemWriter writer;
    private final HouseLanguage languages;

    /** In which language a request wants to be answered, where nothing of the application has seen it yet. */
    @FunctionalInterface
    public interface HouseLanguage {
        java.util.Locale of(jakarta.servlet.http.HttpServletRequest request);
    }

    public ServerProblems(ProblemWriter writer, HouseLanguage languages) {
        this.writer = writer;
        this.languages = languages;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        super.invoke(request, response);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem = RequestFaults.status(status, Map.of(), false).problem();
        String path = request.getRequestURI();
        byte[] body =
                writer.json(writer.words(problem, languages.of(request), Trace.of(request)), path == null ? "" : path);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            getContainer().getLogger().debug("nobody to answer", gone);
        }
    }
}
