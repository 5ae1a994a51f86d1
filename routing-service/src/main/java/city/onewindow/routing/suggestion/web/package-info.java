/** What was learned, over HTTP: versions with their figures, training, activation and roll-back, one text tried. */
@NullMarked
package city.onewindow.routing.suggestion.web;

import org.jspecify.annotations.NullMarked;
