package city.onewindow.routing.desk.model;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line after which a list goes on: its place in the order, then its id. Lines that come and go move no other.
 *
 * @param then its place among those that share the first; absent where a list has no such, and in a cursor from before the
 *     lists had one
 */
public record Cursor(Instant order, @Nullable Instant then, String id) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})-(?:([0-9]{1,15})-)?([0-9A-Za-z]{1,64})");

    public Cursor(Instant order, String id) {
        this(order, null, id);
    }

    /** For an address. */
    public String text() {
        return order.toEpochMilli() + "-" + (then == null ? "" : then.toEpochMilli() + "-") + id;
    }

    /** Empty where it is none of ours. */
    public static Optional<Cursor> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Cursor(moment(matcher.group(1)), then(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    private static @Nullable Instant then(@Nullable String millis) {
        return millis == null ? null : moment(millis);
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
