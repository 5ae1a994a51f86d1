/** Asks what other rules would have done to the last months, a page of the past at a time. */
@NullMarked
package city.onewindow.routing.backtest.application;

import org.jspecify.annotations.NullMarked;
