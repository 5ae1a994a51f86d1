/**
 * The published language of OneWindow: what travels on the issue-events topic, versioned and apart from any service's
 * own model. A new field is optional; anything else is a new version of the type.
 */
@NullMarked
package city.onewindow.contracts;

import org.jspecify.annotations.NullMarked;
