/** Indicators over REST and on a page. */
@NullMarked
package city.onewindow.feedback.indicator.web;

import org.jspecify.annotations.NullMarked;
