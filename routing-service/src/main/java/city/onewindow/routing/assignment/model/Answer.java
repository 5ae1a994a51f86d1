package city.onewindow.routing.assignment.model;

import city.onewindow.contracts.issue.Audience;
import city.onewindow.contracts.issue.Outcome;
import java.time.Instant;
import java.util.List;

/** A reply that was given; its text is in its event. */
public record Answer(int number, Outcome outcome, List<Audience> audiences, Instant at) {
    public Answer {
        audiences = List.copyOf(audiences);
    }
}
