package city.onewindow.house.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By what id the log tells of a request: the trace id that the client brought (W3C trace context), else a fresh one. */
public final class Trace {
    /** The name under which lines of the log carry it. */
    public static final String LOGGED_AS = "trace";

    private static final String ATTRIBUTE = Trace.class.getName();
    private static final Pattern PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Trace() {}

    /** The same for as long as the request lasts: 32 hexadecimal digits. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String parent = request.getHeader("traceparent");
        Matcher matcher = PARENT.matcher(parent == null ? "" : parent);
        String trace = matcher.matches() ? matcher.group(1) : fresh();
        request.setAttribute(ATTRIBUTE, trace);
        return trace;
    }

    static String fresh() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
