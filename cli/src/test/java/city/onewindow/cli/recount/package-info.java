/** What a count says, and to whom. */
@NullMarked
package city.onewindow.cli.recount;

import org.jspecify.annotations.NullMarked;
