/** Events that cannot be applied yet, and their replay in order. */
@NullMarked
package city.onewindow.messaging.parking;

import org.jspecify.annotations.NullMarked;
