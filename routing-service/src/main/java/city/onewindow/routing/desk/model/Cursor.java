package city.onewindow.routing.desk.model;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line after which a list goes on: its place in the order, then its id. Lines that come and go move no other. */
public record Cursor(Instant order, String id) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})-([0-9A-Za-z]{1,64})");

    /** For an address. */
    public String text() {
        return order.toEpochMilli() + "-" + id;
    }

    /** Empty where it is none of ours. */
    public static Optional<Cursor> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Cursor(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), matcher.group(2)))
                : Optional.empty();
    }
}
