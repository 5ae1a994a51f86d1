/** Where the catalogue's versions are kept: one immutable document each, numbered without gaps. */
@NullMarked
package city.onewindow.routing.catalogue.mongo;

import org.jspecify.annotations.NullMarked;
