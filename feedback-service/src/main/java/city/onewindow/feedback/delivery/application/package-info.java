/** Trying what is due until it arrives or is given up. */
@NullMarked
package city.onewindow.feedback.delivery.application;

import org.jspecify.annotations.NullMarked;
