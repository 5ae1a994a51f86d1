/**
 * Several relays and inboxes over one store and one topic in memory, their every step shuffled by a seed, with kills, lost
 * answers, poison, types that come later and replays; and the plain model that says what must come of it.
 */
@NullMarked
package city.onewindow.messaging.simulation;

import org.jspecify.annotations.NullMarked;
