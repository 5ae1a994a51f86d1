/** Counts anew what the services say of themselves: indicators from the log alone, the balance from topic and stores. */
@NullMarked
package city.onewindow.cli.recount;

import org.jspecify.annotations.NullMarked;
