/** The doors of intake: REST and pages. */
@NullMarked
package city.onewindow.intake.issue.web;

import org.jspecify.annotations.NullMarked;
