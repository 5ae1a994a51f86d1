package city.onewindow.house.problem;

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

    /** Which part of a request the server stopped at: it reads line, address and headers in this order. */
    private static String place(@Nullable String path, @Nullable String protocol) {
        if (path == null || path.isEmpty() || protocol == null || protocol.isEmpty()) {
            return "#request-line";
        }
        return path.contains("%") || path.contains("..") ? "#path" : "#header";
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String path = request.getRequestURI();
        Problem problem = status == 400
                ? RequestFaults.notHttp(place(path, request.getProtocol()))
                : RequestFaults.status(status, Map.of(), false).problem();
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
