package city.onewindow.house.web;

import city.onewindow.house.problem.ProblemRendering;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** What the layout needs to know of a request. */
public final class Houses {
    private static final String SECRET = "secret";

    /** No page asks for a secret in its address; one that somebody put there is not carried on in a link. */
    private static final Set<String> LEFT_OUT = Set.of("lang", SECRET, "onewindow-secret");

    private final HouseProperties properties;
    private final String service;
    private final LocaleResolver locales;

    public Houses(HouseProperties properties, String service, LocaleResolver locales) {
        this.properties = properties;
        this.service = service;
        this.locales = locales;
    }

    /**
     * @param service whose page it is
     * @param language {@code zh} or {@code en}
     * @param path of this page
     * @param otherLanguage the same page in the other language
     */
    public record House(
            HouseProperties.Addresses addresses,
            String storeKind,
            String service,
            String language,
            String path,
            String otherLanguage) {
        /** Whether the page is one of a part of the house, for the header to mark it. */
        public boolean isAt(String service, String path) {
            return this.service.equals(service) && (this.path.equals(path) || this.path.startsWith(path + "/"));
        }
    }

    public House of(HttpServletRequest request) {
        String language = locales.resolveLocale(request).getLanguage().equals("en") ? "en" : "zh";
        return new House(
                properties.addresses(),
                properties.store().kind(),
                service,
                language,
                rooted(ProblemRendering.path(request)),
                otherLanguage(request, language.equals("en") ? "zh" : "en"));
    }

    /** The address as it is, but for the language and a secret; after a form, the address that the form was on. */
    private static String otherLanguage(HttpServletRequest request, String other) {
        String path = ProblemRendering.path(request);
        String query = request.getQueryString();
        if (!"GET".equals(request.getMethod())) {
            URI page = referringPage(request);
            path = page == null ? "/" : String.valueOf(page.getRawPath());
            query = page == null ? null : page.getRawQuery();
        }
        String kept = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(pair -> !pair.isEmpty() && !LEFT_OUT.contains(name(pair)))
                        .map(pair -> pair + "&")
                        .collect(Collectors.joining());
        return rooted(path) + "?" + kept + "lang=" + other;
    }

    /** Of a parameter, in lower case; that of a secret where it cannot be read. */
    private static String name(String pair) {
        try {
            String name = pair.substring(0, pair.indexOf('=') < 0 ? pair.length() : pair.indexOf('='));
            return URLDecoder.decode(name, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            return SECRET;
        }
    }

    private static @Nullable URI referringPage(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        try {
            URI page = referer == null ? null : new URI(referer);
            String host = page == null ? null : page.getAuthority();
            return host != null && host.equals(request.getHeader("Host")) ? page : null;
        } catch (java.net.URISyntaxException malformed) {
            return null;
        }
    }

    /** One slash in front and no more: two would be another host. */
    private static String rooted(String path) {
        int from = 0;
        while (from < path.length() && (path.charAt(from) == '/' || path.charAt(from) == '\\')) {
            from++;
        }
        return "/" + path.substring(from);
    }
}
