package city.onewindow.feedback.delivery.web;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Which addresses are the network's own inside, where a webhook has no business (SSRF). */
final class Addresses {
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
            boolean uniqueLocal = (b[0] & 0xfe) == 0xfc;
            // 64:ff9b::/96 (NAT64), 2002::/16 (6to4) and 2001::/32 (Teredo) carry an IPv4 address that could be inside.
            boolean carriesV4 = b[0] == 0x00 && b[1] == 0x64 && (b[2] & 0xff) == 0xff
                    || b[0] == 0x20 && b[1] == 0x02
                    || b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0;
            return !uniqueLocal && !carriesV4;
        }
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        boolean thisNetwork = first == 0;
        boolean sharedByCarrier = first == 100 && second >= 64 && second < 128;
        boolean benchmarking = first == 198 && (second == 18 || second == 19);
        boolean documentation =
                first == 192 && second == 0 || first == 198 && second == 51 || first == 203 && second == 0;
        boolean reserved = first >= 240;
        return !thisNetwork && !sharedByCarrier && !benchmarking && !documentation && !reserved;
    }
}
