package city.onewindow.house.web;

import city.onewindow.house.problem.BodyLimit;
import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.problem.ProblemRendering;
import city.onewindow.house.problem.Trace;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The gate: headers that tell a browser to run nothing but ours, and refusal of what cannot be meant for us – another
 * host's name (DNS rebinding), a form of another site, a body without end, a text in another encoding.
 */
public final class GateFilter extends OncePerRequestFilter {
    private static final String FORMS = "application/x-www-form-urlencoded";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final ProblemRendering rendering;
    private final Neighbours neighbours;
    private final LargerBody usual;
    private final List<LargerBody> larger;
    private final String policy;

    /** @param larger doors that take more than {@code onewindow.web.max-body} */
    public GateFilter(ProblemRendering rendering, HouseProperties properties, List<LargerBody> larger) {
        this.rendering = rendering;
        List<String> amongServices = new ArrayList<>(properties.amongServices().all());
        properties.everyReplica().values().forEach(amongServices::addAll);
        this.neighbours = new Neighbours(properties.addresses().all(), amongServices);
        this.usual = new LargerBody(Set.of(), properties.web().maxBody());
        this.larger = List.copyOf(larger);
        // Pictures as data are what Tabler draws its arrows and ticks with.
        this.policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                + " frame-ancestors 'none'; form-action 'self' " + String.join(" ", neighbours.origins());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // Less would have browsers send a form from one service to another as coming from nowhere ("Origin: null").
        response.setHeader("Referrer-Policy", "strict-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (!isAsset(request.getRequestURI())) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // The server refused it before it came here; what is left to do is to tell.
            chain.doFilter(request, response);
            return;
        }
        MDC.put(Trace.LOGGED_AS, Trace.of(request));
        try {
            Problem refusal = refusal(request);
            if (refusal != null) {
                rendering.refuse(refusal, request, response);
            } else {
                chain.doFilter(new BoundedRequest(request, largest(request)), response);
            }
        } finally {
            MDC.remove(Trace.LOGGED_AS);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private LargerBody largest(HttpServletRequest request) {
        // Forms are bounded by the server itself, and there alike for all paths.
        String type = request.getContentType();
        return type != null && type.startsWith(FORMS)
                ? usual
                : larger.stream()
                        .filter(each -> each.paths().contains(request.getRequestURI()))
                        .filter(each -> each.most().compareTo(usual.most()) > 0)
                        .max(Comparator.comparing(LargerBody::most))
                        .orElse(usual);
    }

    private static boolean isAsset(String path) {
        return path.startsWith("/webjars/") || path.startsWith("/house/");
    }

    private @Nullable Problem refusal(HttpServletRequest request) {
        if (!neighbours.isOurHost(request.getServerName())) {
            return Problem.of(421, "foreign-host").with(FieldFault.of("#header/Host", "foreign-host"));
        }
        if (!SAFE.contains(request.getMethod()) && isForeign(request)) {
            return Problem.of(403, "foreign-origin").with(FieldFault.of("#header/Origin", "foreign-origin"));
        }
        LargerBody largest = largest(request);
        if (request.getContentLengthLong() > largest.most().toBytes()) {
            return BodyLimit.problem(largest.most().toBytes(), largest.fault());
        }
        String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            return Problem.of(415, "unsupported-media-type", "identity")
                    .with(FieldFault.of("#header/" + HttpHeaders.CONTENT_ENCODING, "media-type", "identity"));
        }
        String type = request.getContentType();
        return type == null ? null : mediaTypeRefusal(type, request.getRequestURI());
    }

    private boolean isForeign(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin != null) {
            return !neighbours.isOurs(origin) && !origin.equals(own(request));
        }
        String site = request.getHeader("Sec-Fetch-Site");
        // Only browsers send it, and with a change of state they send an origin too, but for old ones on the same site.
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    /** By the address that was asked for, whose host has been judged before. */
    private static String own(HttpServletRequest request) {
        String port = request.getServerPort() == 80 ? "" : ":" + request.getServerPort();
        return request.getScheme() + "://" + request.getServerName() + port;
    }

    private static @Nullable Problem mediaTypeRefusal(String type, String path) {
        try {
            MediaType media = MediaType.parseMediaType(type);
            boolean other = media.getCharset() != null && !StandardCharsets.UTF_8.equals(media.getCharset());
            if (!other && !media.getType().toLowerCase(Locale.ROOT).equals("multipart")) {
                return null;
            }
            return unsupported(other ? media.getType() + "/" + media.getSubtype() + ";charset=UTF-8" : usual(path));
        } catch (IllegalArgumentException malformed) {
            // A charset that nobody knows is malformed as well.
            return unsupported("application/json");
        }
    }

    /** A program's doors take another type than a browser's forms. */
    private static String usual(String path) {
        return path.startsWith("/api/") ? "application/json" : FORMS;
    }

    private static Problem unsupported(String wanted) {
        return Problem.of(415, "unsupported-media-type", wanted)
                .with(FieldFault.of("#header/" + HttpHeaders.CONTENT_TYPE, "media-type", wanted));
    }
}
