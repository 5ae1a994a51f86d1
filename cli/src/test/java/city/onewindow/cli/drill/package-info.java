/** What a drill says of itself. */
@NullMarked
package city.onewindow.cli.drill;

import org.jspecify.annotations.NullMarked;
