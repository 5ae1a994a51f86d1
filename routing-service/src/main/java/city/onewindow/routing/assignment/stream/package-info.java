/** What the case makes of the events of intake and feedback. */
@NullMarked
package city.onewindow.routing.assignment.stream;

import org.jspecify.annotations.NullMarked;
