package city.onewindow.routing.desk.web;

import city.onewindow.house.problem.FieldFault;
import city.onewindow.house.problem.Problem;
import city.onewindow.house.text.TextRule;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/** Who dispatches, by a name that was typed in: there is no identity yet. The browser keeps it for the next time. */
final class Dispatcher {
    static final String COOKIE = "onewindow-routing-dispatcher";
    static final TextRule NAME = TextRule.line(1, 60);

    private Dispatcher() {}

    /** The name out of the browser's cookie; absent where there is none that could be one. */
    static @Nullable String remembered(@Nullable String cookie) {
        if (cookie == null) {
            return null;
        }
        try {
            return named(URLDecoder.decode(cookie, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    /** The name as typed, absent where none was or it could be none. */
    static @Nullable String named(@Nullable String typed) {
        String name = TextRule.normal(typed);
        return NAME.fault(name).isPresent() ? null : name;
    }

    /** @throws city.onewindow.house.problem.ProblemException naming the fault */
    static String required(@Nullable String typed) {
        List<FieldFault> faults = new ArrayList<>();
        String name = Requests.text(NAME, "/by", typed, faults);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
        return name;
    }

    /** Absent stays absent. @throws city.onewindow.house.problem.ProblemException naming the fault */
    static @Nullable String optional(@Nullable String typed) {
        return TextRule.normal(typed).isEmpty() ? null : required(typed);
    }

    static String cookie(String name) {
        return ResponseCookie.from(COOKIE, URLEncoder.encode(name, StandardCharsets.UTF_8))
                .path("/triage")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(30))
                .build()
                .toString();
    }
}
