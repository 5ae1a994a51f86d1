package city.onewindow.feedback.delivery.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves at each try and lets the connection be made only to what was checked: one address that is not public refuses
 * the host.
 */
final class CheckedDns implements DnsResolver {
    private final DnsResolver resolver;
    private final boolean privateToo;

    /** @param privateToo whether inside addresses are allowed, for a sink on the same machine */
    CheckedDns(DnsResolver resolver, boolean privateToo) {
        this.resolver = resolver;
        this.privateToo = privateToo;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = resolver.resolve(host);
        for (InetAddress address : addresses) {
            if (!privateToo && !Addresses.isPublic(address)) {
                throw new InsideAddressException();
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return resolver.resolveCanonicalHostname(host);
    }

    /** The host resolves to an address inside. */
    static final class InsideAddressException extends UnknownHostException {
        InsideAddressException() {
            super("an address that is not public");
        }
    }
}
