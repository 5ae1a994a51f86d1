package city.onewindow.house.web;

import city.onewindow.house.problem.BodyLimit;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemRendering;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The gate: headers that tell a browser to run nothing but ours, and refusal of what cannot be meant for us – another
 * host's name (DNS rebinding), a form of another site, a body without end.
 */
public final class GateFilter extends OncePerRequestFilter {
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
                    + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action ";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final ProblemRendering rendering;
    private final Set<String> origins;
    private final Set<String> hosts;
    private final String policy;

    public GateFilter(ProblemRendering rendering, HouseProperties properties) {
        this.rendering = rendering;
        this.origins = properties.addresses().all().stream().collect(Collectors.toUnmodifiableSet());
        this.hosts = Stream.concat(
                        LOOPBACK.stream(),
                        origins.stream()
                                .map(origin -> String.valueOf(URI.create(origin).getHost())))
                .collect(Collectors.toUnmodifiableSet());
        this.policy = POLICY + "'self' " + String.join(" ", origins);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (!request.getRequestURI().startsWith("/webjars/")
                && !request.getRequestURI().startsWith("/house/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        Problem refusal = refusal(request);
        if (refusal != null) {
            rendering.write(refusal, request, response, UUID.randomUUID().toString());
            return;
        }
        chain.doFilter(new BoundedRequest(request), response);
    }

    private @Nullable Problem refusal(HttpServletRequest request) {
        String host = request.getServerName();
        if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
            return Problem.of(421, "foreign-host");
        }
        if (!SAFE.contains(request.getMethod()) && isForeign(request)) {
            return Problem.of(403, "foreign-origin");
        }
        if (request.getContentLengthLong() > BodyLimit.LARGEST_BYTES) {
            return Problem.of(413, "too-large", BodyLimit.LARGEST_BYTES / 1024);
        }
        return null;
    }

    private boolean isForeign(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin != null) {
            URI own = URI.create(request.getRequestURL().toString());
            return !origins.contains(origin) && !origin.equals(own.getScheme() + "://" + own.getAuthority());
        }
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    /** Stops a body of unknown length where it grows too large. */
    private static final class BoundedRequest extends HttpServletRequestWrapper {
        private @Nullable ServletInputStream stream;

        BoundedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) {
                stream = new BoundedStream(super.getInputStream());
            }
            return stream;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class BoundedStream extends ServletInputStream {
        private final ServletInputStream stream;
        private long left = BodyLimit.LARGEST_BYTES;

        BoundedStream(ServletInputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            int read = stream.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = stream.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new BodyLimit.ExceededException();
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
