/** What was there yesterday is there today. Last in the order of names, for it ends the system that all others share. */
@NullMarked
package city.onewindow.system.yesterday;

import org.jspecify.annotations.NullMarked;
