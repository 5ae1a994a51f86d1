/** What a learned suggestion says to an issue: it is sure of a department, it abstains, or there is none to ask. */
@NullMarked
package city.onewindow.routing.suggestion.model;

import org.jspecify.annotations.NullMarked;
