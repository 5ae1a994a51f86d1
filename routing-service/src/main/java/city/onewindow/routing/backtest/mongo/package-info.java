/** Past issues out of the cases' own documents and the events in them. */
@NullMarked
package city.onewindow.routing.backtest.mongo;

import org.jspecify.annotations.NullMarked;
