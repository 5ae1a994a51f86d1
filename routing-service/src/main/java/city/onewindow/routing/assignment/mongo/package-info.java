/** The case as BSON, with the fields by which the desks look it up. */
@NullMarked
package city.onewindow.routing.assignment.mongo;

import org.jspecify.annotations.NullMarked;
