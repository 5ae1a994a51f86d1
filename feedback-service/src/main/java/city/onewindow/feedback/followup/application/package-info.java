/** The requester's rating, which closes the issue. */
@NullMarked
package city.onewindow.feedback.followup.application;

import org.jspecify.annotations.NullMarked;
