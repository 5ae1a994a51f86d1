/** Finds alike issues, and keeps each replica's index after the store. A rebuild holds up nothing. */
@NullMarked
package city.onewindow.routing.similar.application;

import org.jspecify.annotations.NullMarked;
