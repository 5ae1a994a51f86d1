package city.onewindow.routing.rule.application;

import city.onewindow.routing.rule.model.WrittenTable;
import java.time.Instant;

/**
 * A table as it was published; it never changes and never goes.
 *
 * @param draft revision of the draft that it was
 */
public record RuleVersion(Heading heading, WrittenTable table, long draft) {
    /**
     * What stands above it in a list.
     *
     * @param number 1, 2, 3 …
     */
    public record Heading(long number, String author, String reason, Instant at, int rules) {}

    public long number() {
        return heading.number();
    }
}
