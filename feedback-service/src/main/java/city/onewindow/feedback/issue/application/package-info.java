/** Opening an issue with code and secret. */
@NullMarked
package city.onewindow.feedback.issue.application;

import org.jspecify.annotations.NullMarked;
