/** Learns by LIBLINEAR. What it learned is a model of our own: no library is asked where an issue belongs. */
@NullMarked
package city.onewindow.routing.suggestion.liblinear;

import org.jspecify.annotations.NullMarked;
