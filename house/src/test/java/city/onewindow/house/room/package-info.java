/** A room of the house that knows no domain: one of each kind of page and endpoint, for tests. */
@NullMarked
package city.onewindow.house.room;

import org.jspecify.annotations.NullMarked;
