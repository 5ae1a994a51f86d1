/** Keeps the catalogue's versions and the one in force: published whole or not at all, seen by every replica soon after. */
@NullMarked
package city.onewindow.routing.catalogue.application;

import org.jspecify.annotations.NullMarked;
