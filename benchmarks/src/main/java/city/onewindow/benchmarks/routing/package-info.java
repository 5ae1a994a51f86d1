/** How well and how fast the learned suggestion is, on labelled texts that somebody brings. */
@NullMarked
package city.onewindow.benchmarks.routing;

import org.jspecify.annotations.NullMarked;
