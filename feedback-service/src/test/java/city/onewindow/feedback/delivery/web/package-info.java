/** What goes out, and where to. */
@NullMarked
package city.onewindow.feedback.delivery.web;

import org.jspecify.annotations.NullMarked;
