package city.onewindow.house.web;

import city.onewindow.house.text.TextRule;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * A name that was typed in, kept by the browser for the next time: there is no identity yet.
 *
 * @param cookie under which it is kept
 * @param path of the pages that get it
 */
public record NameMemory(String cookie, String path) {
    /** What a name may be. */
    public static final TextRule NAME = TextRule.line(1, 60);

    private static final Duration KEPT = Duration.ofDays(30);

    /** The name out of the browser's cookie; absent where there is none that could be one. */
    public @Nullable String remembered(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return named(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    /** The name as typed, absent where none was or it could be none. */
    public static @Nullable String named(@Nullable String typed) {
        String name = TextRule.normal(typed);
        return NAME.fault(name).isPresent() ? null : name;
    }

    /** {@code Set-Cookie}. */
    public String header(String name) {
        return ResponseCookie.from(cookie, URLEncoder.encode(name, StandardCharsets.UTF_8))
                .path(path)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(KEPT)
                .build()
                .toString();
    }
}
