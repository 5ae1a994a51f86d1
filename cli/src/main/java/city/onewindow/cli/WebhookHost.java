package city.onewindow.cli;

import city.onewindow.stack.supervise.WrongOptionException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** A host that replies may be sent to, as the services compare it: {@code host}, or {@code host:port}. */
final class WebhookHost {
    private static final int HIGHEST_PORT = 65_535;

    private WebhookHost() {}

    /**
     * The host as it is compared.
     *
     * @throws WrongOptionException saying what is wrong with it: what no address can match would be refused one by one
     */
    static String read(String typed) {
        String host = typed.strip().toLowerCase(Locale.ROOT);
        if (host.contains("/")) {
            throw wrong(typed, "只写主机，不写协议与路径", "leave away protocol and path");
        }
        if (host.contains(",")) {
            throw wrong(typed, "一次写一个主机，多个则重复此选项", "one host at a time, and the option again for another");
        }
        int colon = host.endsWith("]") ? -1 : host.lastIndexOf(':');
        if (colon >= 0 && !isPort(host.substring(colon + 1))) {
            throw wrong(typed, "端口须为 1 至 65535", "a port lies between 1 and 65535");
        }
        if (!isAuthority(host)) {
            throw wrong(typed, "这不是主机名", "that is no name of a host");
        }
        return host;
    }

    private static boolean isPort(String digits) {
        return digits.matches("[1-9][0-9]{0,4}") && Integer.parseInt(digits) <= HIGHEST_PORT;
    }

    private static boolean isAuthority(String host) {
        try {
            URI uri = new URI("http://" + host).parseServerAuthority();
            boolean ascii = host.chars().allMatch(c -> c > 0x20 && c < 0x7F);
            return ascii && uri.getHost() != null && uri.getRawUserInfo() == null && host.equals(uri.getRawAuthority());
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static WrongOptionException wrong(String typed, String chinese, String english) {
        return new WrongOptionException(
                "--allow-webhook %s：%s。应写主机或主机:端口，例如 hooks.example.com 或 127.0.0.1:8195".formatted(typed, chinese),
                "--allow-webhook %s: %s. It takes HOST or HOST:PORT, such as hooks.example.com or 127.0.0.1:8195"
                        .formatted(typed, english));
    }
}
