/** What a requester is shown. */
@NullMarked
package city.onewindow.feedback.followup.web;

import org.jspecify.annotations.NullMarked;
