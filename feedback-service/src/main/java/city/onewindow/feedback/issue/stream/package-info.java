/** What others' events make of an issue here. */
@NullMarked
package city.onewindow.feedback.issue.stream;

import org.jspecify.annotations.NullMarked;
