/** The requester's doors: code and secret, timeline, rating. */
@NullMarked
package city.onewindow.feedback.followup.web;

import org.jspecify.annotations.NullMarked;
