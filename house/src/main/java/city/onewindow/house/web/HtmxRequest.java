package city.onewindow.house.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Whether htmx asked, and so wants a part of the page. A controller takes one as a parameter.
 *
 * @param wantsFragment false for a whole page: a plain request, a boosted link, or the browser's history being restored
 */
public record HtmxRequest(boolean wantsFragment) {
    static HtmxRequest of(HttpServletRequest request) {
        return new HtmxRequest(isTrue(request, "HX-Request")
                && !isTrue(request, "HX-Boosted")
                && !isTrue(request, "HX-History-Restore-Request"));
    }

    private static boolean isTrue(HttpServletRequest request, String header) {
        return "true".equals(request.getHeader(header));
    }

    /** The page's name, or its fragment's. */
    public String view(String page, String fragment) {
        return wantsFragment ? page + " :: " + fragment : page;
    }
}
