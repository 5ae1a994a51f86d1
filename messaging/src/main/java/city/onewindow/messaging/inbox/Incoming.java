package city.onewindow.messaging.inbox;

import city.onewindow.messaging.event.Event;
import city.onewindow.messaging.parking.HeldEvent.Origin;

/** A readable event with the place where it stood. */
public record Incoming(Event event, Origin origin) {}
