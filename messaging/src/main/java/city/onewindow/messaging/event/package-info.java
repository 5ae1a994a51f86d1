/** Events as they are stored and sent: an envelope in CloudEvents' terms and the bytes. */
@NullMarked
package city.onewindow.messaging.event;

import org.jspecify.annotations.NullMarked;
