/** Intake held to its rules. */
@NullMarked
package city.onewindow.intake;

import org.jspecify.annotations.NullMarked;
