/** The dispatch catalogue: category and district lead to a department, those that assist, and the terms. Immutable; one decision uses one version. */
@NullMarked
package city.onewindow.routing.catalogue.model;

import org.jspecify.annotations.NullMarked;
