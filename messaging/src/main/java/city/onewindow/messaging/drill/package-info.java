/**
 * What a drill does to a service's inbox: it fails or dies of an issue's events, or knows no more than an older version.
 * There only where an installation allows crash points.
 */
@NullMarked
package city.onewindow.messaging.drill;

import org.jspecify.annotations.NullMarked;
