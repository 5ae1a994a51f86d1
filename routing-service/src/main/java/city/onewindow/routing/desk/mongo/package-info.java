/** The desks' queries on the cases' collection, each on a declared index. */
@NullMarked
package city.onewindow.routing.desk.mongo;

import org.jspecify.annotations.NullMarked;
