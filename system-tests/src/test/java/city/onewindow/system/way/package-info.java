/** The way of an issue over every process: there, back, and where it ends early. */
@NullMarked
package city.onewindow.system.way;

import org.jspecify.annotations.NullMarked;
