package city.onewindow.house.setting;

import java.util.Base64;

/** A secret key that an operator sets: 32 random bytes in base64. */
public final class KeySetting {
    private static final int BYTES = 32;
    private static final String REMEDY = "it must be 32 random bytes in base64, made once and kept for good"
            + " (ops/compose/make-keys writes all keys to .env; openssl rand -base64 32 makes one)";

    private KeySetting() {}

    /**
     * Reads a key.
     *
     * @param name of the setting, as in {@code onewindow.keys.id}
     * @return 32 bytes
     * @throws WrongSettingException if the key is missing, is not base64, has another length or repeats one byte
     */
    public static byte[] read(String name, String base64) {
        if (base64.isBlank()) {
            throw new WrongSettingException(name, "is missing", REMEDY);
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            WrongSettingException wrong = new WrongSettingException(name, "is not base64", REMEDY);
            wrong.addSuppressed(e);
            throw wrong;
        }
        if (bytes.length != BYTES) {
            throw new WrongSettingException(name, "has " + bytes.length + " bytes", REMEDY);
        }
        boolean random = false;
        for (byte each : bytes) {
            random |= each != bytes[0];
        }
        if (!random) {
            throw new WrongSettingException(name, "repeats one byte", REMEDY);
        }
        return bytes;
    }
}
