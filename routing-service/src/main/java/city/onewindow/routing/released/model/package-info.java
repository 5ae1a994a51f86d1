/** What was said for everybody, apart from the issue that it came of. */
@NullMarked
package city.onewindow.routing.released.model;

import org.jspecify.annotations.NullMarked;
