/** Released answers in the cases' own documents. */
@NullMarked
package city.onewindow.routing.released.mongo;

import org.jspecify.annotations.NullMarked;
