package city.onewindow.house.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import tools.jackson.core.JacksonException;

/** Names the problem behind whatever was thrown. What it cannot name is a fault of ours. */
public final class Diagnosis {
    private final long largestBytes;
    private final Set<String> unavailable;
    private final JsonFaults json = new JsonFaults();
    private final RequestFaults requests = new RequestFaults();

    /**
     * @param largestBytes that a body may have
     * @param unavailable classes by name whose exceptions mean that something we need is away
     */
    public Diagnosis(long largestBytes, Set<String> unavailable) {
        this.largestBytes = largestBytes;
        this.unavailable = Set.copyOf(unavailable);
    }

    /**
     * What to tell.
     *
     * @param headers that belong to it
     * @param isOurs whether it must be recorded with all that is known
     */
    record Finding(Problem problem, Map<String, String> headers, boolean isOurs) {
        static Finding theirs(Problem problem) {
            return new Finding(problem, Map.of(), false);
        }
    }

    /** Whether nobody is left to be told. */
    boolean isGone(Throwable thrown) {
        boolean stillThere = Causes.find(thrown, SocketTimeoutException.class).isPresent()
                || Causes.find(thrown, BadRequestException.class).isPresent();
        return !stillThere
                && Causes.of(thrown)
                        .anyMatch(cause -> cause instanceof AsyncRequestNotUsableException
                                || cause instanceof ClientAbortException
                                || cause instanceof EOFException);
    }

    Finding of(Throwable thrown, HttpServletRequest request) {
        Optional<Problem> carried = Causes.find(thrown, ProblemException.class).map(ProblemException::problem);
        return carried.map(Finding::theirs)
                .or(() -> transport(thrown, request))
                .or(() -> requests.of(thrown, request))
                .or(() -> body(thrown))
                .orElseGet(() -> new Finding(Problem.of(500, "internal"), Map.of(), true));
    }

    private Optional<Finding> transport(Throwable thrown, HttpServletRequest request) {
        var exceeded = Causes.find(thrown, BodyLimit.ExceededException.class);
        if (exceeded.isPresent()) {
            return Optional.of(Finding.theirs(exceeded.get().problem()));
        }
        var encoding = Causes.find(thrown, BrokenEncodingException.class);
        if (encoding.isPresent()) {
            return Optional.of(Finding.theirs(encoding.get().problem()));
        }
        if (Causes.find(thrown, SocketTimeoutException.class).isPresent()) {
            return Optional.of(new Finding(RequestFaults.tooSlow(), Map.of("Connection", "close"), false));
        }
        if (Causes.find(thrown, BadRequestException.class).isPresent()) {
            return Optional.of(Finding.theirs(RequestFaults.notHttp("")));
        }
        var parameters = Causes.find(thrown, InvalidParameterException.class);
        if (parameters.isPresent()) {
            boolean tooLarge = parameters.get().getErrorCode() == 413;
            return Optional.of(Finding.theirs(
                    tooLarge
                            ? BodyLimit.problem(largestBytes, BodyLimit.FAULT)
                            : Problem.of(400, "bad-request").with(FieldFault.of("", "parameters"))));
        }
        if (Causes.isNamed(thrown, unavailable)
                || Causes.find(thrown, AsyncRequestTimeoutException.class).isPresent()) {
            return Optional.of(new Finding(unavailable(request), Map.of("Retry-After", "2"), false));
        }
        return Optional.empty();
    }

    /** Whoever only reads sent nothing that could be kept or lost. */
    private static Problem unavailable(HttpServletRequest request) {
        boolean reads = Set.of("GET", "HEAD").contains(request.getMethod());
        return Problem.of(503, reads ? "unreadable-now" : "unavailable");
    }

    private Optional<Finding> body(Throwable thrown) {
        return Causes.find(thrown, HttpMessageNotReadableException.class)
                .map(unreadable -> Finding.theirs(Causes.find(unreadable, JacksonException.class)
                        .map(json::problem)
                        .orElseGet(() -> Problem.of(400, "malformed").with(FieldFault.of("", "no-body")))));
    }
}
