/** Files of issues are read, or refused in words that say where. */
@NullMarked
package city.onewindow.cli.demo.sheet;

import org.jspecify.annotations.NullMarked;
