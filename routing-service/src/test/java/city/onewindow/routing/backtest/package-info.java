/** Tests of the back-test: pure, on the store, over HTTP. */
@NullMarked
package city.onewindow.routing.backtest;

import org.jspecify.annotations.NullMarked;
