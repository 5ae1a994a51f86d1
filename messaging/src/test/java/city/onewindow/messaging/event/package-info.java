@NullMarked
package city.onewindow.messaging.event;

import org.jspecify.annotations.NullMarked;
