package city.onewindow.routing.similar.model;

import java.time.Instant;

/**
 * What an index looks through of an issue: what its requester wrote, which never changes; or a general question and
 * answer that were released of it, which may be corrected.
 *
 * @param issue id
 * @param at when its case came into its present state, or when that was released
 */
public record IssueText(String issue, Instant at, String subject, String text) {}
