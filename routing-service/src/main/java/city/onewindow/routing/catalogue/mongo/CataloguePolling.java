package city.onewindow.routing.catalogue.mongo;

import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.routing.catalogue.application.CatalogueInForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second whether another replica has published; while the store is away the last one known decides. */
@Component
class CataloguePolling {
    private static final Logger LOG = LoggerFactory.getLogger(CataloguePolling.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final CatalogueInForce inForce;

    CataloguePolling(CatalogueInForce inForce) {
        this.inForce = inForce;
    }

    @Scheduled(fixedDelay = PAUSE_MILLIS)
    void poll() {
        try {
            long before = inForce.get().version();
            inForce.refresh();
            long now = inForce.get().version();
            if (now != before) {
                LOG.info("catalogue {} is in force", now);
            }
        } catch (StoreUnavailableException e) {
            LOG.debug(
                    "the store is away, catalogue {} stays in force",
                    inForce.get().version(),
                    e);
        }
    }
}
