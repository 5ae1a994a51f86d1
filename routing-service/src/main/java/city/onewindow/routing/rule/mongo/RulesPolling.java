package city.onewindow.routing.rule.mongo;

import city.onewindow.messaging.aggregate.StoreUnavailableException;
import city.onewindow.routing.rule.application.RulesInForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second whether another replica has activated; while the store is away the last plan known decides. */
@Component
class RulesPolling {
    private static final Logger LOG = LoggerFactory.getLogger(RulesPolling.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final RulesInForce inForce;
    private long told;

    RulesPolling(RulesInForce inForce) {
        this.inForce = inForce;
    }

    @Scheduled(fixedDelay = PAUSE_MILLIS)
    void poll() {
        try {
            inForce.refresh();
        } catch (StoreUnavailableException e) {
            LOG.debug("the store is away, rules {} stay in force", told, e);
        }
        long now = inForce.get().version();
        if (now != told) {
            told = now;
            LOG.info("rules {} are in force", now);
        }
    }
}
