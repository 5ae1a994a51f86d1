/** Trains models, compares them on what was kept back, decides which is asked, and brings it into force everywhere. */
@NullMarked
package city.onewindow.routing.suggestion.application;

import org.jspecify.annotations.NullMarked;
