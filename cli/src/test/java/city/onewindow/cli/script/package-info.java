/** The script {@code ./onewindow}, in a checkout in which nothing is built. */
@NullMarked
package city.onewindow.cli.script;

import org.jspecify.annotations.NullMarked;
