/**
 * The events of an issue, one record a type and version, with the names they travel under and the services that must
 * act on each. What identifies a person sits in one {@code personal} object.
 */
@NullMarked
package city.onewindow.contracts.issue;

import org.jspecify.annotations.NullMarked;
