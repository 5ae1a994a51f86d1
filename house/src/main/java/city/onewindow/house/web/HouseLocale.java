package city.onewindow.house.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** Chinese or English: as the {@code lang} parameter says, then the cookie it left, then the browser; else Chinese. */
public final class HouseLocale implements LocaleResolver {
    private static final int A_YEAR = 365 * 24 * 3600;

    private final String cookie;

    public HouseLocale(String service) {
        this.cookie = "onewindow-" + service + "-lang";
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return parameter(request)
                .or(() -> cookie(request))
                .or(() -> Optional.ofNullable(request.getHeader("Accept-Language"))
                        .map(HouseLocale::preferred))
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    private static Locale preferred(String header) {
        try {
            Locale found = Locale.lookup(
                    Locale.LanguageRange.parse(header),
                    java.util.List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH));
            return found != null && found.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException malformed) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    private static Optional<Locale> parameter(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return Optional.empty();
        }
        // Not getParameter: that would read a form's body before anyone judged its size.
        return java.util.Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith("lang="))
                .findFirst()
                .flatMap(pair -> of(pair.substring("lang=".length())));
    }

    private Optional<Locale> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : java.util.Arrays.stream(cookies)
                        .filter(each -> each.getName().equals(cookie))
                        .findFirst()
                        .flatMap(each -> of(each.getValue()));
    }

    private static Optional<Locale> of(@Nullable String language) {
        return "en".equals(language)
                ? Optional.of(Locale.ENGLISH)
                : language != null && language.startsWith("zh")
                        ? Optional.of(Locale.SIMPLIFIED_CHINESE)
                        : Optional.empty();
    }

    /** Keeps what the parameter said. */
    void remember(HttpServletRequest request, HttpServletResponse response) {
        parameter(request).ifPresent(locale -> setLocale(request, response, locale));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            Cookie kept = new Cookie(cookie, locale.getLanguage());
            kept.setPath("/");
            kept.setMaxAge(A_YEAR);
            kept.setHttpOnly(true);
            kept.setAttribute("SameSite", "Lax");
            response.addCookie(kept);
        }
    }
}
