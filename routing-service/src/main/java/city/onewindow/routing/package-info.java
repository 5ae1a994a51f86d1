/** Assigns each issue to the department that must answer it, and holds that department's desk: catalogue, deadlines, the case, the pages. */
@NullMarked
package city.onewindow.routing;

import org.jspecify.annotations.NullMarked;
