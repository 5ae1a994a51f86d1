package city.onewindow.routing.desk.web;

import city.onewindow.routing.catalogue.application.CatalogueInForce;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes what a page's template reads names and ages with. */
@Component
class Readers {
    private final CatalogueInForce catalogue;
    private final Clock clock;

    Readers(CatalogueInForce catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    Reader of(Locale locale) {
        return new Reader(catalogue.get(), "en".equals(locale.getLanguage()), clock.instant());
    }
}
