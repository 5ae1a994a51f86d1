/** One routing for a whole test run, in two replicas, with a broker and a store of its own. */
@NullMarked
package city.onewindow.routing.running;

import org.jspecify.annotations.NullMarked;
