package city.onewindow.routing.rule.web;

import city.onewindow.house.text.TextRule;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/** Who works on the rules, by a name that was typed in: there is no identity yet. The browser keeps it. */
final class Author {
    static final String COOKIE = "onewindow-routing-author";
    private static final TextRule NAME = TextRule.line(1, 60);

    private Author() {}

    /** The name out of the browser's cookie; empty where there is none that could be one. */
    static String remembered(@Nullable String cookie) {
        if (cookie == null) {
            return "";
        }
        try {
            String name = TextRule.normal(URLDecoder.decode(cookie, StandardCharsets.UTF_8));
            return NAME.fault(name).isPresent() ? "" : name;
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }

    static String cookie(String name) {
        return ResponseCookie.from(COOKIE, URLEncoder.encode(name, StandardCharsets.UTF_8))
                .path("/rules")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(30))
                .build()
                .toString();
    }
}
