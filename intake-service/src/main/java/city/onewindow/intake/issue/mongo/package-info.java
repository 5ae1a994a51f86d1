/** Issues as BSON. */
@NullMarked
package city.onewindow.intake.issue.mongo;

import org.jspecify.annotations.NullMarked;
