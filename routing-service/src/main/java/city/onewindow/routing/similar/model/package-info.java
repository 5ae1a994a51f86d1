/** What resembles what, and how closely. Pure: the same texts compare the same anywhere. */
@NullMarked
package city.onewindow.routing.similar.model;

import org.jspecify.annotations.NullMarked;
