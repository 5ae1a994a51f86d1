/** When what is measured is warm. */
@NullMarked
package city.onewindow.benchmarks.load;

import org.jspecify.annotations.NullMarked;
