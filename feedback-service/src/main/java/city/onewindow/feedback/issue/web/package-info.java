/** The requester's doors: timeline and rating. */
@NullMarked
package city.onewindow.feedback.issue.web;

import org.jspecify.annotations.NullMarked;
