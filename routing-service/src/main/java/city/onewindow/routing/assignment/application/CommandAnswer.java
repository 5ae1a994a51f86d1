package city.onewindow.routing.assignment.application;

import city.onewindow.routing.assignment.model.Case;
import city.onewindow.routing.assignment.model.Decided.By;
import city.onewindow.routing.assignment.model.Decided.Why;

/** What a department or a dispatcher is answered. */
public sealed interface CommandAnswer {
    /**
     * It took effect, now or when it was first sent.
     *
     * @param sequence of our last event that it led to
     * @param number of the reply or dispatch that it led to; of the dispatch acknowledged
     */
    record Done(long sequence, int number) implements CommandAnswer {}

    /** Something was there first. */
    record Overtaken(By by, Case current) implements CommandAnswer {}

    /** A rule says no. */
    record Refused(Why why) implements CommandAnswer {}

    /** Under that id another command took effect. */
    record IdTaken() implements CommandAnswer {}

    /** There is no such issue here. */
    record Unknown() implements CommandAnswer {}
}
