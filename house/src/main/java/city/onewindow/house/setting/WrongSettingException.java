package city.onewindow.house.setting;

import java.util.Locale;

/** A service does not start with this setting. The message is a sentence for its operator, and never the value. */
public final class WrongSettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * @param name as in {@code onewindow.keys.id}
     * @param fault what is wrong with it: {@code is missing}
     * @param remedy what to do about it
     */
    public WrongSettingException(String name, String fault, String remedy) {
        super(name + " (" + environmentVariable(name) + ") " + fault + ": " + remedy);
    }

    private static String environmentVariable(String name) {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
