/** An issue as its requester follows it: what happened, what was answered, what arrived. */
@NullMarked
package city.onewindow.feedback.issue.model;

import org.jspecify.annotations.NullMarked;
