/** Alike issues, their model. */
@NullMarked
package city.onewindow.routing.similar.model;

import org.jspecify.annotations.NullMarked;
