/** What is kept is read again. */
@NullMarked
package city.onewindow.intake.issue.mongo;

import org.jspecify.annotations.NullMarked;
