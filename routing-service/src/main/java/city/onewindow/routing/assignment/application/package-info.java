/** What departments and dispatchers do with a case; each command takes effect once, under its id. */
@NullMarked
package city.onewindow.routing.assignment.application;

import org.jspecify.annotations.NullMarked;
