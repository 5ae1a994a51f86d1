package city.onewindow.stack.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The secret keys of an installation, made once per data directory, readable by its owner only. They are never rotated
 * and belong in the back-up: issue ids and secrets are derived from them for good.
 */
final class Keys {
    private static final String[] NAMES = {"ONEWINDOW_KEYS_ID", "ONEWINDOW_KEYS_SECRET", "ONEWINDOW_KEYS_WEBHOOK"};

    private Keys() {}

    static Map<String, String> in(Path data) {
        Path file = data.resolve("keys.properties");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            Properties properties = new Properties();
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            Map<String, String> keys = new TreeMap<>();
            for (String name : NAMES) {
                keys.put(name, properties.getProperty(name, ""));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make " + file, e);
        }
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder("# Secret. Never rotate; keep in the back-up.\n");
        for (String name : NAMES) {
            byte[] key = new byte[32];
            random.nextBytes(key);
            text.append(name)
                    .append('=')
                    .append(Base64.getEncoder().encodeToString(key))
                    .append('\n');
        }
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardOpenOption.WRITE);
    }
}
