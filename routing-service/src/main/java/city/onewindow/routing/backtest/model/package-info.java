/** What other rules would have done to past issues, issue by issue and in sum. Pure: the same past and the same versions give the same result. */
@NullMarked
package city.onewindow.routing.backtest.model;

import org.jspecify.annotations.NullMarked;
