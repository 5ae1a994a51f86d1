package city.onewindow.routing.rule.application;

import city.onewindow.routing.rule.model.WrittenTable;
import java.time.Instant;

/**
 * The table that is being worked on; it may be wrong.
 *
 * @param revision 0 before it was first saved, then one more with each time
 * @param base the version that it was made from, 0 for none
 */
public record RuleDraft(long revision, long base, WrittenTable table, String author, Instant at) {}
