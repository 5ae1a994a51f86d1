/** Drills: what must hold when parts die, shown by letting them die under load. */
@NullMarked
package city.onewindow.cli.drill;

import org.jspecify.annotations.NullMarked;
