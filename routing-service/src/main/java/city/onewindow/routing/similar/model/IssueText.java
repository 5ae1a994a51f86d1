package city.onewindow.routing.similar.model;

import java.time.Instant;

/**
 * What an issue says; it never changes.
 *
 * @param issue id
 * @param at when its case came into its present state
 */
public record IssueText(String issue, Instant at, String subject, String text) {}
