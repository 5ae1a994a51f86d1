/** What codes, secrets, keys and submissions promise. */
@NullMarked
package city.onewindow.intake.issue.model;

import org.jspecify.annotations.NullMarked;
