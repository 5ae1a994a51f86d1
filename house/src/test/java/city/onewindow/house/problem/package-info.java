/** The parts of a problem answer, each alone. */
@NullMarked
package city.onewindow.house.problem;

import org.jspecify.annotations.NullMarked;
