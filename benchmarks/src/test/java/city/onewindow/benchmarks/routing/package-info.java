/** Files that somebody brings are read, or refused in words that say where. */
@NullMarked
package city.onewindow.benchmarks.routing;

import org.jspecify.annotations.NullMarked;
