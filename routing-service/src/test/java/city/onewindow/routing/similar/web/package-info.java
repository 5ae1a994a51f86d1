/** Alike issues, their web. */
@NullMarked
package city.onewindow.routing.similar.web;

import org.jspecify.annotations.NullMarked;
