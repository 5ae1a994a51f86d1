/** One document per issue: state, events not yet everywhere, marks of what came in; changed by one conditional write. */
@NullMarked
package city.onewindow.messaging.aggregate;

import org.jspecify.annotations.NullMarked;
