package city.onewindow.intake.issue.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where replies may be sent: to hosts that an operator allowed, and to none by default.
 *
 * @param allowed {@code host} or {@code host:port}, lower case
 */
public record WebhookRule(Set<String> allowed) {
    /** Characters of an address. */
    public static final int LONGEST = 2048;

    public WebhookRule {
        allowed = Set.copyOf(allowed);
    }

    /** The code of what is wrong with the address, empty where nothing is. */
    public Optional<String> fault(String address) {
        if (address.isEmpty()) {
            return Optional.of("missing");
        }
        if (address.length() > LONGEST) {
            return Optional.of("too-long");
        }
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            return Optional.of("webhook-form");
        }
        String scheme = uri.getScheme();
        boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
        if (!web || uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            return Optional.of("webhook-form");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean open = allowed.contains(host) || allowed.contains(host + ":" + uri.getPort());
        return open ? Optional.empty() : Optional.of("webhook-host");
    }
}
