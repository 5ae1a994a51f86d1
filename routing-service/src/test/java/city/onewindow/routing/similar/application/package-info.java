/** Alike issues, their application. */
@NullMarked
package city.onewindow.routing.similar.application;

import org.jspecify.annotations.NullMarked;
