package city.onewindow.intake;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What an installation configures of intake; the names are shared with the other services. */
@ConfigurationProperties("onewindow")
public record IntakeProperties(
        @DefaultValue Keys keys, @DefaultValue Webhook webhook) {
    /** Base64 of 32 bytes each; there is no default, and no start without them. */
    public record Keys(
            @DefaultValue("") String id,
            @DefaultValue("") String secret,
            @DefaultValue("") String webhook) {}

    /** @param allowedHosts {@code host} or {@code host:port} */
    public record Webhook(@DefaultValue List<String> allowedHosts) {}
}
