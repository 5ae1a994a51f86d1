package city.onewindow.house.web;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts and origins are ours: the configured addresses, and this machine by its loopback names. By an address that
 * only the services use we may be asked, but pages that come from it are no neighbour's.
 */
final class Neighbours {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]", "0:0:0:0:0:0:0:1");

    private final Set<String> hosts = new TreeSet<>(LOOPBACK);
    private final Set<String> origins = new TreeSet<>();

    /**
     * @param addresses as browsers reach the services
     * @param amongServices as the services reach each other
     * @throws IllegalArgumentException if an address is not of the form {@code http(s)://host[:port]}
     */
    Neighbours(List<String> addresses, List<String> amongServices) {
        for (String address : amongServices) {
            hosts.add(uri(address).getHost().toLowerCase(Locale.ROOT));
        }
        for (String address : addresses) {
            URI uri = uri(address);
            hosts.add(uri.getHost().toLowerCase(Locale.ROOT));
            origins.add((uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()))
                    .toLowerCase(Locale.ROOT));
        }
    }

    private static URI uri(String address) {
        URI uri = URI.create(address);
        if (uri.getHost() == null || uri.getScheme() == null) {
            throw new IllegalArgumentException("not an address of the form http://host:port: " + address);
        }
        return uri;
    }

    boolean isOurHost(@Nullable String host) {
        return host != null && hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Never so for {@code null}, which is what a sandboxed page of anybody says. */
    boolean isOurs(String origin) {
        return origins.contains(origin.toLowerCase(Locale.ROOT));
    }

    Set<String> origins() {
        return Collections.unmodifiableSet(origins);
    }
}
