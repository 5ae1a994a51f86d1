package city.onewindow.house.problem;

import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;

/** A kind of JSON as the words of a fault name it, in the reader's language: an argument of those words. */
public enum Kind implements MessageSourceResolvable {
    TEXT,
    OBJECT,
    LIST,
    /** A key with a value behind it. */
    ENTRY,
    KEY,
    VALUE,
    /** What only the description of the interface tells. */
    OTHER;

    @Override
    public String[] getCodes() {
        return new String[] {"kind." + name().toLowerCase(Locale.ROOT)};
    }
}
