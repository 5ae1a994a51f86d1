/** The way out: HTTP to hosts that an operator allowed. */
@NullMarked
package city.onewindow.feedback.delivery.web;

import org.jspecify.annotations.NullMarked;
