package city.onewindow.feedback.issue.model;

import city.onewindow.contracts.issue.IssueEvent;
import java.time.Instant;

/**
 * One event of the requester's timeline.
 *
 * @param id of the event
 * @param at when it was decided
 */
public record Moment(String id, Instant at, IssueEvent event) {}
