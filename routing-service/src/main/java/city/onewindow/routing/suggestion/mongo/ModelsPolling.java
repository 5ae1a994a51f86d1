package city.onewindow.routing.suggestion.mongo;

import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.routing.suggestion.application.ModelsInForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second whether another replica has activated; while the store is away the last model known is asked. */
@Component
class ModelsPolling {
    private static final Logger LOG = LoggerFactory.getLogger(ModelsPolling.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final ModelsInForce inForce;
    private long told;
    private String toldFault = "";

    ModelsPolling(ModelsInForce inForce) {
        this.inForce = inForce;
    }

    @Scheduled(fixedDelay = PAUSE_MILLIS)
    void poll() {
        try {
            inForce.refresh();
        } catch (StoreUnavailableException e) {
            LOG.debug("the store is away, model {} stays in force", told, e);
        }
        if (inForce.version() != told) {
            told = inForce.version();
            LOG.info("model {} is in force", told);
        }
        if (!inForce.fault().equals(toldFault)) {
            toldFault = inForce.fault();
            if (!toldFault.isEmpty()) {
                LOG.error("model {} stays in force: {}", told, toldFault);
            }
        }
    }
}
