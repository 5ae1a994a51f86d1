/** Starts, watches and ends the parts of a local stack, each in its own process. */
@NullMarked
package city.onewindow.stack.supervise;

import org.jspecify.annotations.NullMarked;
