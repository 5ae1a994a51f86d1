/** An issue as intake knows it: submitted, accepted, perhaps asked to be withdrawn. */
@NullMarked
package city.onewindow.intake.issue.model;

import org.jspecify.annotations.NullMarked;
