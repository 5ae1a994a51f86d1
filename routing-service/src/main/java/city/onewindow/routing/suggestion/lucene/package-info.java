/** Words of an issue's text as people read them, by Lucene: only for saying why, never for deciding. */
@NullMarked
package city.onewindow.routing.suggestion.lucene;

import org.jspecify.annotations.NullMarked;
