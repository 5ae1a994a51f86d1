package city.onewindow.house.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Leaves a cookie where the reader chose a language. */
public final class LanguageMemory implements HandlerInterceptor {
    private final HouseLocale locales;

    public LanguageMemory(HouseLocale locales) {
        this.locales = locales;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        locales.remember(request, response);
        return true;
    }
}
