package city.onewindow.messaging.inbox;

import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.parking.HeldEvent.Origin;

/**
 * A readable event with the place where it stood.
 *
 * @param again whether it may have been worked before, by this process or by one before it
 */
public record Incoming(Event event, Origin origin, boolean again) {}
