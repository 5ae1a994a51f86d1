/** Issues that resemble one another, with their replies, for whoever may see them; likely duplicates are flagged, never merged. */
@NullMarked
package city.onewindow.routing.similar;

import org.jspecify.annotations.NullMarked;
