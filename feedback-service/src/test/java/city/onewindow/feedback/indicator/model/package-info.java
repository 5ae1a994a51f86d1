/** What counts, and where. */
@NullMarked
package city.onewindow.feedback.indicator.model;

import org.jspecify.annotations.NullMarked;
