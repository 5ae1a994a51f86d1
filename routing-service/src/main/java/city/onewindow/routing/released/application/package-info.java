/** Finds released answers, and keeps each replica's index after the store. What is shown is what stands in the store. */
@NullMarked
package city.onewindow.routing.released.application;

import org.jspecify.annotations.NullMarked;
