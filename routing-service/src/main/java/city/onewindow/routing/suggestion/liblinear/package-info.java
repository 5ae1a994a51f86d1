/** Learns by LIBLINEAR. What it learned is a model of our own: no library is asked when an issue comes. */
@NullMarked
package city.onewindow.routing.suggestion.liblinear;

import org.jspecify.annotations.NullMarked;
