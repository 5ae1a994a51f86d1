/**
 * What every process of the local stack does alike: read its command line, say that it is ready, and end when the
 * process that started it is gone.
 */
@NullMarked
package city.onewindow.stack.process;

import org.jspecify.annotations.NullMarked;
