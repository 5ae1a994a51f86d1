/** Notifications as documents. */
@NullMarked
package city.onewindow.feedback.delivery.mongo;

import org.jspecify.annotations.NullMarked;
