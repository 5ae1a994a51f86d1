/** One intake for a whole test run, with a broker and a store of its own. */
@NullMarked
package city.onewindow.intake.running;

import org.jspecify.annotations.NullMarked;
