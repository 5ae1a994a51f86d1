/** Indicators (DESIGN §7) as pure functions over facts that anyone can fold from the log. */
@NullMarked
package city.onewindow.feedback.indicator.model;

import org.jspecify.annotations.NullMarked;
