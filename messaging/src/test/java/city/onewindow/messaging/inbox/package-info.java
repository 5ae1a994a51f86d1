@NullMarked
package city.onewindow.messaging.inbox;

import org.jspecify.annotations.NullMarked;
