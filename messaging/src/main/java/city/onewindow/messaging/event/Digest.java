package city.onewindow.messaging.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short fingerprint of what an event says, to notice other content under the same sequence. */
public final class Digest {
    private static final int BYTES = 8;

    private Digest() {}

    /** The first 64 bits of SHA-256 over type and data, in hex. */
    public static String of(Event event) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(event.envelope().type().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(event.data()), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
