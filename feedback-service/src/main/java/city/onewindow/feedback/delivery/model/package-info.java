/** Directed feedback by webhook: one notification, its tries, its end. */
@NullMarked
package city.onewindow.feedback.delivery.model;

import org.jspecify.annotations.NullMarked;
