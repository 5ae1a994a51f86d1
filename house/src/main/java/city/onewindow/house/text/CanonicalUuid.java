package city.onewindow.house.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** A UUID is one and the same in upper and lower case. */
public final class CanonicalUuid {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private CanonicalUuid() {}

    /** A UUID in lower case; anything else as it is. */
    public static String of(String key) {
        return UUID.matcher(key).matches() ? key.toLowerCase(Locale.ROOT) : key;
    }
}
