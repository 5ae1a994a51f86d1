/** Alike issues on the desks' pages and over REST. */
@NullMarked
package city.onewindow.routing.similar.web;

import org.jspecify.annotations.NullMarked;
