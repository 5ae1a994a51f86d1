/** The commands behind {@code ./onewindow}: one class each, which says in plain sentences what it did or could not do. */
@NullMarked
package city.onewindow.cli;

import org.jspecify.annotations.NullMarked;
