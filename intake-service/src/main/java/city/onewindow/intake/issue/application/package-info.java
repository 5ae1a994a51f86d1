/** Submitting, reading back, asking to withdraw. */
@NullMarked
package city.onewindow.intake.issue.application;

import org.jspecify.annotations.NullMarked;
