/** The lists, out of the store. */
@NullMarked
package city.onewindow.routing.desk.mongo;

import org.jspecify.annotations.NullMarked;
