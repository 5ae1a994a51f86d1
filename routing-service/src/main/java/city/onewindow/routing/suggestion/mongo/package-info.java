/** Where models are kept: bytes in parts under their digest, one immutable document a version, one for which lives. */
@NullMarked
package city.onewindow.routing.suggestion.mongo;

import org.jspecify.annotations.NullMarked;
