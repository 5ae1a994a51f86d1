/** An issue's document. */
@NullMarked
package city.onewindow.feedback.issue.mongo;

import org.jspecify.annotations.NullMarked;
