/** The index of one replica, by Lucene. It is derived: whatever happens to it, the store rebuilds it. */
@NullMarked
package city.onewindow.routing.similar.lucene;

import org.jspecify.annotations.NullMarked;
