/** How long an issue travels from its submission to its dispatch, beside the same hops and writes without us. */
@NullMarked
package city.onewindow.benchmarks.travel;

import org.jspecify.annotations.NullMarked;
