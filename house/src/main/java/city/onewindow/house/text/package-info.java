/** What text may be: normalised, free of control and direction-changing characters, of a bounded length. */
@NullMarked
package city.onewindow.house.text;

import org.jspecify.annotations.NullMarked;
