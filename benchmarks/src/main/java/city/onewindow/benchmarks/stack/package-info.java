/** The stack that is measured, and the raw driver and producer that use the same store and broker. */
@NullMarked
package city.onewindow.benchmarks.stack;

import org.jspecify.annotations.NullMarked;
