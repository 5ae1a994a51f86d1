@NullMarked
package city.onewindow.messaging.outbox;

import org.jspecify.annotations.NullMarked;
