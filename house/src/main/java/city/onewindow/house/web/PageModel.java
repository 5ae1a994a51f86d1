package city.onewindow.house.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page's header and footer need. */
@ControllerAdvice
public class PageModel {
    private final HouseProperties properties;

    public PageModel(HouseProperties properties) {
        this.properties = properties;
    }

    @ModelAttribute("house")
    House house(HttpServletRequest request) {
        return new House(
                properties.addresses(),
                properties.store().kind(),
                LocaleContextHolder.getLocale().getLanguage(),
                "GET".equals(request.getMethod()) ? request.getRequestURI() : "/");
    }

    /** A fresh id, so that a form sent twice is one command. */
    @ModelAttribute("freshId")
    String freshId() {
        return UUID.randomUUID().toString();
    }

    /** @param path of this page, for the language switch */
    public record House(HouseProperties.Addresses addresses, String storeKind, String language, String path) {}
}
