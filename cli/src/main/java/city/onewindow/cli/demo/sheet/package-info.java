/**
 * What the demo carries: rows of a CSV file, read whole or refused in one sentence that names the place. Nothing is
 * shortened, converted or guessed on the way in.
 */
@NullMarked
package city.onewindow.cli.demo.sheet;

import org.jspecify.annotations.NullMarked;
