/** What the ports promise, asked of memory and of MongoDB alike. */
@NullMarked
package city.onewindow.messaging.contract;

import org.jspecify.annotations.NullMarked;
