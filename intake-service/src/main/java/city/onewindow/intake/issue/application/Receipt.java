package city.onewindow.intake.issue.application;

import city.onewindow.intake.issue.model.Issue;
import city.onewindow.intake.issue.model.Secret;

/**
 * What the requester keeps.
 *
 * @param sequence of intake's event that accepted it, so that a page can wait for it
 * @param webhookSigningKey by which webhooks of this issue are signed
 */
public record Receipt(String id, Issue issue, Secret secret, long sequence, String webhookSigningKey) {}
