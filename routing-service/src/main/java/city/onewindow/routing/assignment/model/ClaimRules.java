package city.onewindow.routing.assignment.model;

import city.onewindow.routing.assignment.model.CaseCommand.Release;
import city.onewindow.routing.assignment.model.CaseCommand.Take;
import city.onewindow.routing.assignment.model.Decided.By;
import city.onewindow.routing.assignment.model.Decided.Changed;
import city.onewindow.routing.assignment.model.Decided.Overtaken;
import java.time.Instant;

/** Who works on what is in triage. A claim is no event: it concerns the desk alone and leaves no trace but its end. */
record ClaimRules(Instant now) {
    Decided take(Case current, Take take) {
        return switch (current) {
            case Case.Triage triage when triage.isKeptFrom(take.by(), now) -> new Overtaken(By.CLAIMED);
            case Case.Triage triage -> Changed.to(triage.claimed(new Claim(take.by(), now, now.plus(take.lease()))));
            case Case.Dispatched dispatched -> new Overtaken(By.DISPATCHED);
            case Case.Acknowledged acknowledged -> new Overtaken(By.ACKNOWLEDGED);
            case Case.Replied replied -> new Overtaken(By.REPLIED);
            case Case.Duplicate duplicate -> new Overtaken(By.DUPLICATE);
            case Case.Withdrawn withdrawn -> new Overtaken(By.WITHDRAWN);
            case Case.Closed closed -> new Overtaken(closed.ended());
        };
    }

    Decided release(Case current, Release release) {
        return switch (current) {
            case Case.Triage triage when triage.isKeptFrom(release.by(), now) -> new Overtaken(By.CLAIMED);
            case Case.Triage triage -> Changed.to(triage.claimed(null));
            case Case.Dispatched dispatched -> new Overtaken(By.DISPATCHED);
            case Case.Acknowledged acknowledged -> new Overtaken(By.ACKNOWLEDGED);
            case Case.Replied replied -> new Overtaken(By.REPLIED);
            case Case.Duplicate duplicate -> new Overtaken(By.DUPLICATE);
            case Case.Withdrawn withdrawn -> new Overtaken(By.WITHDRAWN);
            case Case.Closed closed -> new Overtaken(closed.ended());
        };
    }
}
