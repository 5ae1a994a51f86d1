package city.onewindow.feedback;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What an installation configures of feedback; the names are shared with the other services. */
@ConfigurationProperties("onewindow")
public record FeedbackProperties(
        @DefaultValue Keys keys, @DefaultValue Webhook webhook) {
    /** @param webhook base64 of 32 bytes, the same as intake's */
    public record Keys(@DefaultValue("") String webhook) {}

    /**
     * @param allowedHosts {@code host} or {@code host:port}; none by default
     * @param allowPrivateAddresses whether they may be inside the network
     * @param pauses between tries; empty for the standard ones
     */
    public record Webhook(
            @DefaultValue List<String> allowedHosts,
            @DefaultValue("false") boolean allowPrivateAddresses,
            @DefaultValue List<Duration> pauses) {}
}
