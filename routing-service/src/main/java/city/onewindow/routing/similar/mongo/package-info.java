/** The texts of issues in the store, in the order in which their cases changed. */
@NullMarked
package city.onewindow.routing.similar.mongo;

import org.jspecify.annotations.NullMarked;
