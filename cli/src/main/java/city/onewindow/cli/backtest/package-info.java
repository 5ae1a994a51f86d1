/** The command {@code backtest}: asks routing what other rules would have done, and shows it. */
@NullMarked
package city.onewindow.cli.backtest;

import org.jspecify.annotations.NullMarked;
