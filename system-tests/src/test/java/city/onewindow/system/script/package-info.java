/** The script as it is called from a shell. */
@NullMarked
package city.onewindow.system.script;

import org.jspecify.annotations.NullMarked;
