/** Working time: which days are worked, and when something is due. Decided once, at the dispatch, and never computed again. */
@NullMarked
package city.onewindow.routing.deadline.model;

import org.jspecify.annotations.NullMarked;
