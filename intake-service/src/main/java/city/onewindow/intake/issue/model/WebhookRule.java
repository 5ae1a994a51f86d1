package city.onewindow.intake.issue.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where replies may be sent: to hosts that an operator allowed, and to none by default. What a name resolves to is looked
 * at by the one who sends, on every try.
 */
public final class WebhookRule {
    private static final int LONGEST = 2_048;
    private static final int HIGHEST_PORT = 65_535;

    private final Set<String> allowed;

    /** @param allowed {@code host}, for every port of it, or {@code host:port} */
    public WebhookRule(Collection<String> allowed) {
        this.allowed = allowed.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Notes what is wrong: an address is an absolute http or https URL, without user and fragment, to an allowed host. */
    void judge(String pointer, String address, Faults faults) {
        if (address.isEmpty()) {
            faults.add(pointer, "missing");
        } else if (address.length() > LONGEST) {
            faults.add(pointer, "too-long", LONGEST);
        } else {
            URI uri = uri(address);
            if (uri == null) {
                faults.add(pointer, "webhook-form");
            } else if (uri.getRawUserInfo() != null) {
                faults.add(pointer, "webhook-user");
            } else if (uri.getRawFragment() != null) {
                faults.add(pointer, "webhook-fragment");
            } else if (!allowed.contains(host(uri)) && !allowed.contains(authority(uri))) {
                faults.add(pointer, "webhook-host", authority(uri));
            }
        }
    }

    private static @Nullable URI uri(String address) {
        // URI takes letters of any language; what travels in a request line is ASCII.
        if (!address.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            return null;
        }
        try {
            URI uri = new URI(address).parseServerAuthority();
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean port = uri.getPort() != 0 && uri.getPort() <= HIGHEST_PORT;
            return web && port && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String host(URI uri) {
        return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    }

    private static String authority(URI uri) {
        int usual = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return host(uri) + ":" + (uri.getPort() < 0 ? usual : uri.getPort());
    }
}
