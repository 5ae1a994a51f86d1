/** The back-test over HTTP: as JSON, and as the picture beside the rule table. */
@NullMarked
package city.onewindow.routing.backtest.web;

import org.jspecify.annotations.NullMarked;
