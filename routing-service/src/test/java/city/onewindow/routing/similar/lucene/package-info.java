/** Alike issues, their lucene. */
@NullMarked
package city.onewindow.routing.similar.lucene;

import org.jspecify.annotations.NullMarked;
