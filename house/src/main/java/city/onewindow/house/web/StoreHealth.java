package city.onewindow.house.web;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Names the store for what it is, in health too. */
public final class StoreHealth implements HealthIndicator {
    private final String kind;

    public StoreHealth(String kind) {
        this.kind = kind;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("kind", kind).build();
    }
}
