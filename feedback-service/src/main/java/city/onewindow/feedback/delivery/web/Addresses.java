package city.onewindow.feedback.delivery.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Set;

/** Which addresses are the network's own inside, where a webhook has no business (SSRF). */
final class Addresses {
    /** Protocol assignments, documentation (three), 6to4 relays. */
    private static final Set<Integer> SPECIAL_24 = Set.of(0xc00000, 0xc00002, 0xc63364, 0xcb0071, 0xc05863);

    private Addresses() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        if (address instanceof Inet6Address) {
            return isPublicV6(b);
        }
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        boolean thisNetwork = first == 0;
        boolean sharedByCarrier = first == 100 && second >= 64 && second < 128;
        boolean benchmarking = first == 198 && (second == 18 || second == 19);
        int network = first << 16 | second << 8 | b[2] & 0xff;
        boolean special = SPECIAL_24.contains(network);
        boolean reserved = first >= 240;
        return !thisNetwork && !sharedByCarrier && !benchmarking && !special && !reserved;
    }

    /** Only 2000::/3 is given out; of it, some carries an IPv4 address that could be inside, some is given to nobody. */
    private static boolean isPublicV6(byte[] b) {
        boolean global = (b[0] & 0xe0) == 0x20;
        boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
        // 2001::/23: Teredo, benchmarking, ORCHID and other protocols' own.
        boolean protocols = b[0] == 0x20 && b[1] == 0x01 && (b[2] & 0xfe) == 0;
        boolean documentation = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0d && (b[3] & 0xff) == 0xb8
                || b[0] == 0x3f && (b[1] & 0xff) == 0xff && (b[2] & 0xf0) == 0;
        return global && !sixToFour && !protocols && !documentation;
    }
}
