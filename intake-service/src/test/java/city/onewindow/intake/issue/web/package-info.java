/** Intake over real HTTP, on a real broker and the embedded store. */
@NullMarked
package city.onewindow.intake.issue.web;

import org.jspecify.annotations.NullMarked;
