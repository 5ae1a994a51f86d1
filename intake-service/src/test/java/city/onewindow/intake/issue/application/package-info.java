/** Use cases over documents in memory. */
@NullMarked
package city.onewindow.intake.issue.application;

import org.jspecify.annotations.NullMarked;
