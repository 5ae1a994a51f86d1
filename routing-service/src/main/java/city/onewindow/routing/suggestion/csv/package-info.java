/** Texts and where they belong as a CSV file that people bring: read strictly, with each fault at its row. */
@NullMarked
package city.onewindow.routing.suggestion.csv;

import org.jspecify.annotations.NullMarked;
