/** The one topic: made by us, its shape chosen once and for good. */
@NullMarked
package city.onewindow.messaging.topic;

import org.jspecify.annotations.NullMarked;
